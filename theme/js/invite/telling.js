/** What an invited person is told: what the link sets, and what becomes of what was filled in before. */
import { fill, make, need, showProblems } from "../page.js";
import { called, longDate } from "./words.js";

/** @typedef {import("./fragment.js").Invitation} Invitation */
/** @typedef {{side?: string, round?: string, relationship?: string}} About */

/**
 * @param {HTMLElement} place
 * @param {import("../page.js").Words} words
 */
export function startTelling(place, words) {
  const dialog = /** @type {HTMLDialogElement} */ (need(document, "[data-invited-dialog]"));

  /**
   * What answers are for, and on a line of its own what somebody calls the relationship.
   * @param {string} what the sentence
   * @param {string} named whose name it is
   * @param {About} about
   */
  function described(what, named, { side, round = "", relationship }) {
    const said = make("p", "", fill(words[what], { side: words[`invited-${side || "no-side"}`], round }));
    return relationship ? [said, called(words, named, relationship)] : [said];
  }

  return {
    /** @param {Invitation} invitation @param {string} done what became of it */
    show(invitation, done) {
      const by = invitation.by ? fill(words["invited-by"], { date: longDate(invitation.by, words) }) : "";
      const facts = { side: words[`invited-${invitation.side}`], round: invitation.round };
      const said = [fill(words["invited-about"], facts), by, done].filter(Boolean).join(" ");
      const shown = make("div", "cp-notice cp-invited", make("p", "", make("b", "", `${words["invited-title"]}.`), ` ${said}`));
      if (invitation.relationship) shown.append(called(words, "invited-named-by-sender", invitation.relationship));
      if (invitation.nameless) shown.append(make("p", "", words["invited-nameless"]));
      shown.setAttribute("role", "status");
      place.replaceChildren(shown);
      place.hidden = false;
    },
    /** The link is no invitation that can be used. @param {{code: string, facts?: Record<string, string | number>}[]} wrong */
    refuse(wrong) {
      place.hidden = false;
      const problems = wrong.map(({ code, facts }) => ({ text: fill(words[`invited-wrong-${code}`], facts) }));
      showProblems(place, words["invited-refused"], problems);
    },
    /**
     * Asks which of two relationships the answers are for.
     * @param {About} mine what is filled in
     * @param {Invitation} theirs
     * @param {(chosen: string) => void} then `new`, `use`, or anything else where nothing is to change
     */
    ask(mine, theirs, then) {
      need(dialog, "[data-more]").replaceChildren(
        ...described("invited-mine", "invited-named-by-you", mine),
        ...described("invited-theirs", "invited-named-by-sender", theirs),
      );
      dialog.returnValue = "";
      dialog.onclose = () => then(dialog.returnValue);
      dialog.showModal();
    },
  };
}
