/** The assessment page for somebody who was invited: what the link sets is shown, and asked about. */
import { alike } from "../alike.js";
import { readKnown } from "../known.js";
import { need } from "../page.js";
import { roundName } from "../round-name.js";
import { prefixOfDrafts, seatOf } from "../seat/seat.js";
import { startFolding } from "./folding.js";
import { quoted, readInvitation } from "./fragment.js";
import { keepInvitation } from "./stored.js";
import { startSequence } from "./sequence.js";
import { startTelling } from "./telling.js";

/** @typedef {import("./fragment.js").Invitation} Invitation */
/** @typedef {Record<string, string>} Fields */

const ABOUT = /** @type {const} */ (["side", "relationship", "round"]);
const SET = /** @type {const} */ ([...ABOUT, "role"]);

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
  const tab = startTab(`${prefixOfDrafts(`${base}../`)}:invited:${assessment}`);
  const known = readKnown(`${base}../`);
  const folding = startFolding(form);
  const sequence = startSequence(form, words, known, fields);
  const telling = startTelling(need(document, "[data-invited]"), words, folding.change);
  /** The one that is filled in. @type {Invitation | undefined} */
  let current;
  /** What of it is not here. @type {string[]} */
  let unknown = [];
  /** What was said that the answers are for. */
  let lastAbout = "";

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
    unknown = unknownOf(form, known, invitation);
    if (unknown.includes(quoted(invitation.role ?? ""))) delete invitation.role;
    const now = fields();
    /** @type {Fields} */
    const about = {};
    for (const name of SET) if (invitation[name] && !same(name, invitation[name], now[name])) about[name] = invitation[name];
    const other = Object.keys(about).some((name) => now[name]);
    tab.keep(invitation);
    if (!seatOf(`${base}../`)) keepInvitation(`${base}../`, invitation);
    if (other && answered()) return ask(invitation, about);
    if (Object.keys(about).length) set(about);
    show(invitation);
  }

  /** @param {Invitation} invitation @param {Fields} about */
  function ask(invitation, about) {
    folding.unfold();
    current = undefined;
    telling.ask(fields(), invitation, (chosen) => {
      if (chosen === "new") renew(own(invitation));
      if (chosen === "use") set(about);
      if (chosen === "new" || chosen === "use") show(invitation);
      else telling.left(invitation);
    });
  }

  /** @param {Invitation} invitation that is filled in */
  function show(invitation) {
    current = invitation;
    folding.fold(SET.filter((name) => invitation[name] || (name === "relationship" && !invitation.nameless)));
    tell();
  }

  /** What the answers are for by now, and how far they are. */
  function tell() {
    if (!current) return;
    const { side, relationship, round, role } = fields();
    lastAbout = aboutIn(fields());
    telling.show(current, { side, relationship, round, role }, { ...sequence.of(current), unknown, ...folding.state() });
  }

  /** What this tab was invited to, where it still is what is filled in. */
  function again() {
    try {
      const invitation = tab.stored();
      const now = fields();
      if (invitation && ABOUT.every((name) => !invitation[name] || same(name, invitation[name], now[name]))) show(invitation);
    } catch {
      // nothing to show
    }
  }

  addEventListener("hashchange", fromAddress);
  if (!fromAddress()) again();
  sequence.ready.then(tell);

  return {
    /** The fields may have changed: the line says what they say. */
    look() {
      if (current && aboutIn(fields()) !== lastAbout) tell();
    },
    /** A report is there: says what comes next. */
    scored() {
      tell();
      sequence.lead(current);
    },
  };
}

/**
 * What of an invitation this playbook does not have.
 * @param {HTMLElement} form
 * @param {Record<string, import("../known.js").Known>} known
 * @param {Invitation} invitation
 * @returns {string[]}
 */
function unknownOf(form, known, { assessments = [], role }) {
  const roles = /** @type {HTMLSelectElement} */ (need(form, "#role")).options;
  return [
    ...assessments.filter((id) => !Object.hasOwn(known, id)),
    ...(role && ![...roles].some(({ value }) => value === role) ? [role] : []),
  ].map(quoted);
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
    stored: () => JSON.parse(sessionStorage.getItem(key) ?? "null"),
  };
}

/** @param {Fields} fields */
function aboutIn(fields) {
  return JSON.stringify(SET.map((name) => fields[name]));
}

/** @param {Invitation} invitation @returns {Fields} all that it sets */
function own(invitation) {
  return Object.fromEntries(SET.flatMap((name) => (invitation[name] ? [[name, invitation[name]]] : [])));
}

/** Whether a field says what an invitation says, in whichever spelling. @param {string} name @param {string} asked @param {string} [there] */
function same(name, asked, there = "") {
  if (name === "round") return roundName(asked) === roundName(there);
  return name === "relationship" ? alike(asked) === alike(there) : asked === there;
}
