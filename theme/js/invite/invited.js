/** The assessment page for somebody who was invited: what the link sets is shown, and asked about. */
import { alike } from "../alike.js";
import { need } from "../page.js";
import { keptRound } from "../round-name.js";
import { readInvitation } from "./fragment.js";
import { startTelling } from "./telling.js";

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
  const tab = startTab(`counterpart:${new URL(`${base}../`, location.href).pathname}:invited:${assessment}`);
  const telling = startTelling(need(document, "[data-invited]"), words);

  /** Takes the invitation out of the address, so that it is asked about once. */
  function fromAddress() {
    const read = readInvitation(location.hash.slice(1));
    if (!read) return false;
    history.replaceState(null, "", location.pathname + location.search);
    if (read.invitation) accept(read.invitation);
    else telling.refuse(read.wrong);
    return true;
  }

  /** @param {Invitation} invitation */
  function accept(invitation) {
    const now = fields();
    /** @type {Fields} */
    const about = {};
    for (const name of SET) if (invitation[name] && !same(name, invitation[name], now[name])) about[name] = invitation[name];
    const other = Object.keys(about).some((name) => now[name]);
    tab.keep(invitation);
    if (other && answered()) return ask(invitation, about);
    if (Object.keys(about).length) set(about);
    telling.show(invitation, words["invited-set"]);
  }

  /** @param {Invitation} invitation @param {Fields} about */
  function ask(invitation, about) {
    telling.ask(fields(), invitation, (chosen) => {
      if (chosen === "new") renew(own(invitation));
      if (chosen === "use") set(about);
      telling.show(invitation, words[chosen === "new" || chosen === "use" ? "invited-set" : "invited-left"]);
    });
  }

  /** What this tab was invited to, where it still is what is filled in. */
  function again() {
    try {
      const kept = tab.kept();
      const now = fields();
      if (kept && SET.every((name) => !kept[name] || same(name, kept[name], now[name]))) telling.show(kept, words["invited-set"]);
    } catch {
      // nothing to show
    }
  }

  addEventListener("hashchange", fromAddress);
  if (!fromAddress()) again();
}

/** What this tab was invited to, for a reload and the other language. @param {string} key */
function startTab(key) {
  return {
    /** @param {Invitation} invitation */
    keep(invitation) {
      try {
        sessionStorage.setItem(key, JSON.stringify(invitation));
      } catch {
        // it is shown now; only a reload loses it
      }
    },
    /** @returns {Invitation | null} throws where the browser refuses it, or it is none */
    kept: () => JSON.parse(sessionStorage.getItem(key) ?? "null"),
  };
}

/** @param {Invitation} invitation @returns {Fields} all that it sets */
function own(invitation) {
  return Object.fromEntries(SET.flatMap((name) => (invitation[name] ? [[name, invitation[name]]] : [])));
}

/** Whether a field says what an invitation says, in whichever spelling. @param {string} name @param {string} asked @param {string} [there] */
function same(name, asked, there = "") {
  if (name === "round") return keptRound(asked) === keptRound(there);
  return name === "relationship" ? alike(asked) === alike(there) : asked === there;
}
