/** The assessment page for somebody who was invited: what the link sets is shown, and asked about. */
import { fill, make, need, showProblems } from "../page.js";
import { alike } from "../alike.js";
import { keptRound } from "../round-name.js";
import { readInvitation } from "./fragment.js";
import { longDate, sentence } from "./words.js";

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
  const { assessment = "", language = "", base = "" } = form.dataset;
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
    const mine = sentence(words, "invited-what", { side, relationship, round });
    const theirs = sentence(words, "invited-what", invitation);
    need(dialog, "[data-more]").textContent = fill(words["invited-ask-more"], { mine, theirs });
    dialog.returnValue = "";
    dialog.onclose = () => {
      const chosen = dialog.returnValue;
      if (chosen === "new") renew(own(invitation));
      if (chosen === "use") set(about);
      show(invitation, words[chosen === "new" || chosen === "use" ? "invited-set" : "invited-left"]);
    };
    dialog.showModal();
  }

  /** @param {Invitation} invitation @returns {Fields} all that it sets */
  function own(invitation) {
    return Object.fromEntries(SET.flatMap((name) => (invitation[name] ? [[name, invitation[name]]] : [])));
  }

  /** @param {Invitation} invitation @param {string} done what became of it */
  function show(invitation, done) {
    const by = invitation.by ? fill(words["invited-by"], { date: longDate(invitation.by, language) }) : "";
    const said = [sentence(words, "invited-about", invitation), by, done].filter(Boolean).join(" ");
    const shown = make("p", "cp-notice cp-invited", make("b", "", `${words["invited-title"]}.`), ` ${said}`);
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
