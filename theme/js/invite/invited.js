/** The assessment page for somebody who was invited: what the link sets is shown, and asked about. */
import { fill, make, need, showProblems } from "../page.js";
import { alike } from "../alike.js";
import { keptRound } from "../round-name.js";
import { readInvitation } from "./fragment.js";
import { called, longDate } from "./words.js";

/** @typedef {import("./fragment.js").Invitation} Invitation */
/** @typedef {Record<string, string>} Fields */

const SET = /** @type {const} */ (["side", "relationship", "round"]);

/**
 * @param {HTMLElement} form the assessment's
 * @param {import("../page.js").Words} words
 * @param {object} page
 * @param {() => Fields} page.fields what is filled in
 * @param {() => boolean} page.answered whether there are answers among it
 * @param {(about: Fields) => void} page.set fills in these fields, and leaves the others
 * @param {(about: Fields) => void} page.renew clears everything first
 */
export function startInvited(form, words, { fields, answered, set, renew }) {
  const { assessment = "", base = "" } = form.dataset;
  const key = `counterpart:${new URL(`${base}../`, location.href).pathname}:invited:${assessment}`;
  const place = need(document, "[data-invited]");
  const dialog = /** @type {HTMLDialogElement} */ (need(document, "[data-invited-dialog]"));

  /** Takes the invitation out of the address, so that it is asked about once. */
  function fromAddress() {
    const read = readInvitation(location.hash.slice(1));
    if (!read) return false;
    history.replaceState(null, "", location.pathname + location.search);
    const { invitation, wrong } = read;
    if (invitation) accept(invitation);
    else {
      place.hidden = false;
      showProblems(
        place,
        words["invited-refused"],
        wrong.map(({ code, facts }) => ({ text: fill(words[`invited-wrong-${code}`], facts) })),
      );
    }
    return true;
  }

  /** @param {Invitation} invitation */
  function accept(invitation) {
    const now = fields();
    /** @type {Fields} */
    const about = {};
    for (const name of SET) if (invitation[name] && !same(name, invitation[name], now[name])) about[name] = invitation[name];
    const other = Object.keys(about).some((name) => now[name]);
    keep(invitation);
    if (other && answered()) return ask(invitation, about);
    if (Object.keys(about).length) set(about);
    show(invitation, words["invited-set"]);
  }

  /** @param {Invitation} invitation @param {Fields} about */
  function ask(invitation, about) {
    const { side = "", relationship = "", round = "" } = fields();
    need(dialog, "[data-more]").replaceChildren(
      ...described("invited-mine", "invited-named-by-you", { side, relationship, round }),
      ...described("invited-theirs", "invited-named-by-sender", invitation),
    );
    dialog.returnValue = "";
    dialog.onclose = () => {
      const chosen = dialog.returnValue;
      if (chosen === "new") renew(own(invitation));
      if (chosen === "use") set(about);
      show(invitation, words[chosen === "new" || chosen === "use" ? "invited-set" : "invited-left"]);
    };
    dialog.showModal();
  }

  /**
   * What answers are for, and on a line of its own what somebody calls the relationship.
   * @param {string} what the sentence
   * @param {string} named whose name it is
   * @param {{side: string, round: string, relationship: string}} about
   */
  function described(what, named, { side, round, relationship }) {
    const said = make("p", "", fill(words[what], { side: words[`invited-${side || "no-side"}`], round }));
    return relationship ? [said, called(words, named, relationship)] : [said];
  }

  /** @param {Invitation} invitation @returns {Fields} all that it sets */
  function own(invitation) {
    return Object.fromEntries(SET.flatMap((name) => (invitation[name] ? [[name, invitation[name]]] : [])));
  }

  /** @param {Invitation} invitation @param {string} done what became of it */
  function show(invitation, done) {
    const by = invitation.by ? fill(words["invited-by"], { date: longDate(invitation.by, words) }) : "";
    const facts = { side: words[`invited-${invitation.side}`], round: invitation.round };
    const said = [fill(words["invited-about"], facts), by, done].filter(Boolean).join(" ");
    const shown = make("div", "cp-notice cp-invited", make("p", "", make("b", "", `${words["invited-title"]}.`), ` ${said}`));
    if (invitation.relationship) shown.append(called(words, "invited-named-by-sender", invitation.relationship));
    if (invitation.nameless) shown.append(make("p", "", words["invited-nameless"]));
    shown.setAttribute("role", "status");
    place.replaceChildren(shown);
    place.hidden = false;
  }

  /** For a reload and the other language. @param {Invitation} invitation */
  function keep(invitation) {
    try {
      sessionStorage.setItem(key, JSON.stringify(invitation));
    } catch {
      // it is shown now; only a reload loses it
    }
  }

  /** What this tab was invited to, where it still is what is filled in. */
  function again() {
    try {
      const kept = /** @type {Invitation | null} */ (JSON.parse(sessionStorage.getItem(key) ?? "null"));
      const now = fields();
      if (kept && SET.every((name) => !kept[name] || same(name, kept[name], now[name]))) show(kept, words["invited-set"]);
    } catch {
      // nothing to show
    }
  }

  addEventListener("hashchange", fromAddress);
  if (!fromAddress()) again();
}

/** Whether a field says what an invitation says, in whichever spelling. @param {string} name @param {string} asked @param {string} [there] */
function same(name, asked, there = "") {
  if (name === "round") return keptRound(asked) === keptRound(there);
  return name === "relationship" ? alike(asked) === alike(there) : asked === there;
}
