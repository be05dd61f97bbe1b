/** Who answers in a draft, and when. */
import { laterTime } from "../clock.js";
import { randomId } from "../id.js";
import { LAST_TIME } from "../relationship/rules.js";

/** @typedef {import("../drafts.js").Stored} Stored */

/** A draft in which nothing was answered. @returns {Stored} */
export function blank() {
  return { id: randomId(), at: laterTime(""), fields: {} };
}

/**
 * A draft with some of its fields changed, and answered by whoever answers for its side now.
 * @param {Stored} of
 * @param {Record<string, string | undefined>} patch undefined empties a field
 * @returns {Stored}
 */
export function patched(of, patch) {
  const fields = { ...of.fields };
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined) delete fields[name];
    else fields[name] = value;
  }
  return { ...of, ...author(of, fields.side), fields };
}

/**
 * Who answers for a side, and when: later than any response that was handed over. Where that bears
 * the last moment of all, from a wrong clock, none is later: a respondent of a new id goes on.
 * @param {Stored} stored
 * @param {string | undefined} side
 * @returns {{id: string, at: string, given?: string}}
 */
function author(stored, side) {
  const { given = "" } = stored;
  if (given >= LAST_TIME) return { id: randomId(), at: laterTime(""), given: "" };
  return { id: respondent(stored, side), at: laterTime(given) };
}

/** @param {Stored} stored @param {string | undefined} side @returns {string} who answers for a side */
function respondent({ id, made = {} }, side) {
  if (!side || !Object.keys(made).length) return id;
  return made[side] ?? (Object.values(made).includes(id) ? randomId() : id);
}
