/** Who has answered what in a relationship: people of each side by assessment, and who is missing. */
import { inTime, roundName } from "../round-name.js";
import { bySide, expectedOf, ROLES } from "../relationship/set-up.js";

/** @typedef {import("../relationship/joining.js").Held} Held */
/** @typedef {import("../relationship/set-up.js").Side} Side */
/** @typedef {{count: number, expected: number, missing: [string, number][]}} Cell people; `missing` by role, "" for whatever role */
/** @typedef {{id: string, cells: Record<Side, Cell>}} Row */

/**
 * @param {Held[]} held
 * @param {string} also a round in which nobody may have answered yet
 * @returns {string[]} in time
 */
export function roundsOf(held, also) {
  /** @type {Map<string, string>} */
  const last = new Map(also ? [[also, ""]] : []);
  for (const { response } of held) {
    const round = roundOf(response);
    if (response.answered_at >= (last.get(round) ?? "")) last.set(round, response.answered_at);
  }
  return [...last].sort(([round, at], [other, then]) => (inTime(round, at) < inTime(other, then) ? -1 : 1)).map(([round]) => round);
}

/**
 * @param {Held[]} held
 * @param {import("../relationship/set-up.js").SetUp} setUp
 * @param {string[]} order the assessments there are
 * @param {string} round empty for all of them
 * @returns {Row[]} what is asked, and whatever else was answered
 */
export function standing(held, setUp, order, round) {
  const of = held.map(({ response }) => response).filter((response) => !round || roundOf(response) === round);
  const there = new Set(of.map(({ assessment }) => assessment.id));
  const ids = [...order, ...[...there].filter((id) => !order.includes(id))];
  return ids
    .filter((id) => there.has(id) || setUp.assessments.includes(id))
    .map((id) => ({ id, cells: bySide((side) => cell(of.filter((response) => response.assessment.id === id && response.side === side), setUp, side)) }));
}

/** @param {any[]} responses @param {import("../relationship/set-up.js").SetUp} setUp @param {Side} side @returns {Cell} */
function cell(responses, setUp, side) {
  /** The role of each, as said last. @type {Map<string, string>} */
  const roles = new Map();
  const inOrder = [...responses].sort((response, other) => (response.answered_at < other.answered_at ? -1 : 1));
  for (const { respondent } of inOrder) roles.set(respondent.id, respondent.role ?? "");
  const expected = expectedOf(setUp, side);
  const have = (/** @type {string} */ role) => [...roles.values()].filter((value) => value === role).length;
  const wanted = (/** @type {string} */ role) => setUp.expected[side][role] ?? 0;
  /** @type {[string, number][]} */
  const missing = ROLES.flatMap((role) => (wanted(role) > have(role) ? [[role, wanted(role) - have(role)]] : []));
  const named = missing.reduce((sum, [, count]) => sum + count, 0);
  const any = expected - roles.size - named;
  return { count: roles.size, expected, missing: any > 0 ? [...missing, ["", any]] : missing };
}

/** @param {Cell} cell @returns {number} of people who are still to answer */
export function lacking({ missing }) {
  return missing.reduce((sum, [, count]) => sum + count, 0);
}

/** @param {any} response @returns {string} */
function roundOf({ round }) {
  return roundName(round) ?? round;
}
