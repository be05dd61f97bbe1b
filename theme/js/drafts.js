/** What a draft must be: a text from the storage is looked at closely, since anything may stand there. */
import { isTime } from "./relationship/rules.js";

/** @typedef {import("./fields.js").Fields} Fields */
/**
 * `made` holds the respondent's id of each side that a response was made for: who then answers for
 * the other side is another respondent, or the second response would take the place of the first.
 * `given` is the time that the last response bore, `share` how much is answered, `same` whether it was
 * asked that all answers are the same, `scored` what the last report was made of.
 * @typedef {{id: string, at: string, fields: Fields, made?: Record<string, string>, given?: string, share?: number, same?: boolean, scored?: Fields, rev?: number}} Stored
 */
/** @typedef {{odd: string[], text: string}} Odd what could not be used, by name, and the whole text */

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const SIDES = ["buyer", "supplier"];
/** Stands for the whole of a draft that is none. */
export const WHOLE = "*";

/**
 * @param {string} text
 * @param {(field: string) => boolean} [knows] whether the form has a field of this name
 * @returns {{stored?: Stored, odd: string[]}} what can be used of it, and what cannot
 */
export function checkedDraft(text, knows = () => true) {
  if (!text) return { odd: [] };
  const value = parsed(text);
  if (!isObject(value) || !isObject(value.fields)) return { odd: [WHOLE] };
  /** @type {string[]} */
  const odd = [];
  const usable = (/** @type {string} */ name, /** @type {boolean} */ right) => right || (odd.push(name), false);
  const fields = Object.entries(value.fields).filter(([name, answer]) => usable(name, typeof answer === "string" && knows(name)));
  const id = usable("id", typeof value.id === "string" && ID.test(value.id)) ? value.id : undefined;
  const at = usable("at", typeof value.at === "string" && isTime(value.at)) ? value.at : undefined;
  const made = isObject(value.made) && Object.entries(value.made).every(([side, of]) => SIDES.includes(side) && ID.test(of));
  const stored = {
    ...(id && { id }),
    ...(at && { at }),
    fields: Object.fromEntries(fields),
    ...(made && { made: value.made }),
    ...lastMade(value, at),
    ...(Number.isFinite(value.share) && { share: Math.min(Math.max(value.share, 0), 1) }),
    ...(value.same === true && { same: true }),
    ...(isObject(value.scored) && { scored: fieldsIn(value.scored, knows) }),
    ...(Number.isFinite(value.rev) && { rev: value.rev }),
  };
  return { stored: /** @type {Stored} */ (stored), odd };
}

/** What of fields can be used. @param {any} value @param {(field: string) => boolean} knows @returns {Fields} */
function fieldsIn(value, knows) {
  return Object.fromEntries(Object.entries(value).filter(([name, answer]) => typeof answer === "string" && knows(name)));
}

/** When a response was last made of it; one of version 0.1.0 may have been at any time. @param {any} value @param {string | undefined} at */
function lastMade(value, at) {
  if (typeof value.given === "string" && isTime(value.given)) return { given: value.given };
  return value.rev === undefined && at ? { given: at } : {};
}

/** @param {string} text @returns {any} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {any} value */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
