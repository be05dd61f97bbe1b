/** What a relationship is made of, by key, and which of two versions of the same answer stands. */
import { canonical } from "../fields.js";
import { roundName } from "../round-name.js";
import { LAST_TIME } from "./rules.js";

/** @typedef {{name: string, response: any, text: string, code: string}} Held */
/** @typedef {"actions" | "rules" | "events" | "workshops" | "decisions" | "questions"} RecordKind */
/** @typedef {Partial<Record<RecordKind, any[]>>} Records versions by kind */
/** @typedef {{responses?: Held[], names?: string[]} & Records} Given */
/** @typedef {"added" | "twice" | "replaced"} Outcome */

export const RECORD_KINDS = /** @type {const} */ (["actions", "rules", "events", "workshops", "decisions", "questions"]);
/** Those of which a file holds a list only where there are any. */
export const LATER_KINDS = /** @type {const} */ (["workshops", "decisions", "questions"]);
const PARTED = "\n";

/** The key of a respondent's answer: one for each assessment and round, however that is written. @param {any} response */
export function responseKey(response) {
  return keyIn(response, roundName(response.round) ?? response.round);
}

/** The key that it had before rounds were read. @param {any} response */
export function earlierKey(response) {
  return keyIn(response, response.round);
}

/** @param {any} response @param {string} round */
function keyIn(response, round) {
  return ["responses", response.respondent.id, response.assessment.id, round].join(PARTED);
}

/** A version of a record is its own key: a set of versions only grows. @param {RecordKind} kind @param {any} record */
export function recordKey(kind, record) {
  return `${kind}${PARTED}${canonical(record)}`;
}

/** @param {string} name */
export function nameKey(name) {
  return `names${PARTED}${name.normalize("NFC")}`;
}

/** @param {string} key @returns {[string, string]} what kind of thing it is, and the rest of the key */
export function kindOf(key) {
  const end = key.indexOf(PARTED);
  return [key.slice(0, end), key.slice(end + 1)];
}

/**
 * What becomes of a response where perhaps another stands: the later one stands; of two from the
 * same second, the one with the greater bytes, so that every order of arrival ends alike.
 * @param {Held | undefined} there
 * @param {Held} given
 * @returns {Outcome}
 */
export function outcome(there, given) {
  if (!there) return "added";
  const [before, after] = [there.response.answered_at, given.response.answered_at];
  const later = before === after ? greater(given.text, there.text) : after > before;
  return later ? "replaced" : "twice";
}

/** @param {string} text @param {string} other @returns {boolean} compared as UTF-8, as the engine does */
export function greater(text, other) {
  const [a, b] = [text, other].map((string) => new TextEncoder().encode(string));
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at >= 0 && (at >= b.length || a[at] > b[at]);
}

/**
 * The time of a new version of a record in whole seconds: later than each version of it that is
 * there, or two changes within one second would stand in no order.
 * @param {any[]} versions of the same record
 * @param {Date} now
 * @returns {string} empty where one of them stands at the end of all time, so that none comes after
 */
export function laterThan(versions, now) {
  const end = Date.parse(LAST_TIME);
  const latest = versions.map(({ changed_at: at }) => Date.parse(at)).filter(Number.isFinite);
  if (latest.some((at) => at >= end)) return "";
  const time = Math.max(Math.min(Math.floor(now.getTime() / 1000) * 1000, end), ...latest.map((at) => at + 1000));
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
