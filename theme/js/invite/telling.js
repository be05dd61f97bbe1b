/** What an invited person is told: what the link sets, and what becomes of what was filled in before. */
import { fill, filled, make, need, showProblems } from "../page.js";
import { called, longDate } from "./words.js";

/** @typedef {import("./fragment.js").Invitation} Invitation */
/** @typedef {{side?: string, round?: string, relationship?: string, role?: string}} About */
/**
 * `count` and `minutes` of all its assessments, `unknown` what is not here, `folded` whether the
 * fields that it filled in are out of sight, `roleless` whether that of the role is, too.
 * @typedef {{count: number, minutes: number, unknown: string[], strip?: HTMLElement, folded: boolean, roleless: boolean}} Beside
 */

/**
 * @param {HTMLElement} place
 * @param {import("../page.js").Words} words
 * @param {() => void} change shows the fields that the invitation filled in
 */
export function startTelling(place, words, change) {
  const dialog = /** @type {HTMLDialogElement} */ (need(document, "[data-invited-dialog]"));

  /**
   * What answers are for, and on a line of its own what somebody calls the relationship.
   * @param {string} what the sentence
   * @param {string} named whose name it is
   * @param {About} about
   */
  function described(what, named, { side, round = "", relationship }) {
    const paragraph = make("p", "", fill(words[what], { side: words[`invited-${side || "no-side"}`], round }));
    return relationship ? [paragraph, called(words, named, relationship)] : [paragraph];
  }

  /** The one line: for what, as whom. @param {About} about @param {Beside} beside */
  function lineOf({ side, round = "", relationship = "", role }, { folded, roleless }) {
    const line = make("p", "cp-invited__line");
    const pattern = words[relationship ? "invited-line-named" : "invited-line"];
    const sentence = fill(pattern, { side: words[`invited-${side || "no-side"}`], round });
    line.append(...filled(sentence, { relationship }));
    if (!folded) return line;
    const button = /** @type {HTMLButtonElement} */ (make("button", "cp-link-button", words[roleless && !role ? "invited-change-role" : "invited-change"]));
    button.type = "button";
    button.addEventListener("click", () => {
      button.remove();
      change();
    });
    line.append(" ", button);
    return line;
  }

  /** What somebody wants to know before the first question. @param {Invitation} invitation @param {Beside} beside */
  function factsOf({ from = "", by }, { count, minutes }) {
    const facts = [
      [fill(words[count > 1 ? "invited-minutes-several" : "invited-minutes"], count > 1 ? { count, minutes } : { minutes })],
      [words["invited-stay"]],
      filled(words[from ? "invited-goes-to" : "invited-goes"], { from }),
      ...(by ? [[fill(words["invited-by"], { date: longDate(by, words) })]] : []),
    ];
    return make("ul", "cp-invited__facts", ...facts.map((fact) => make("li", "", ...fact)));
  }

  /** @param {HTMLElement[]} shown */
  function put(...shown) {
    const box = make("div", "cp-invited", ...shown);
    box.setAttribute("role", "status");
    place.replaceChildren(box);
    place.hidden = false;
    place.dataset.shown = "";
  }

  return {
    /** @param {Invitation} invitation that is filled in @param {About} about what is filled in by now @param {Beside} beside */
    show(invitation, about, beside) {
      const { unknown, strip } = beside;
      put(
        lineOf(about, beside),
        factsOf(invitation, beside),
        ...(invitation.nameless ? [make("p", "", words["invited-nameless"])] : []),
        ...(unknown.length ? [make("p", "", fill(words["invited-unknown"], { found: unknown.join(", ") }))] : []),
        ...(strip ? [strip] : []),
      );
    },
    /** The answers stay what they are for. @param {Invitation} invitation */
    left(invitation) {
      put(...described("invited-theirs", "invited-named-by-sender", invitation), make("p", "", words["invited-left"]));
    },
    /** The link is no invitation that can be used. @param {{code: string, facts?: Record<string, string | number>}[]} wrong */
    refuse(wrong) {
      place.hidden = false;
      delete place.dataset.shown;
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
