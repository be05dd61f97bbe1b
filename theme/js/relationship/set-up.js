/** What a relationship was set up with: who the two are, what is asked of whom. */
import { alike } from "../alike.js";
import { roundName } from "../round-name.js";

/** @typedef {"buyer" | "supplier"} Side */
/**
 * @typedef {object} SetUp what nobody has to say twice; a text is empty where nothing was said
 * @property {string} name what the relationship is called in every response
 * @property {Record<Side, string>} companies
 * @property {Side | ""} side one's own
 * @property {string} role one's own
 * @property {string} round
 * @property {string[]} assessments ids, in the order of the catalogue
 * @property {Record<Side, Record<string, number>>} expected people by role; those of no named role under ""
 */

export const SIDES = /** @type {const} */ (["buyer", "supplier"]);
export const ROLES = ["decides", "influences", "uses", "buys", "delivers", "pays"];
/** Characters of a name, as in a response. */
export const NAME_LIMIT = 200;
/** People of a role, at most. */
export const EXPECTED_LIMIT = 999;
const ASSESSMENTS_LIMIT = 100;
/** Control characters, halves of characters, and what is none; as the engine refuses them. */
const UNREADABLE = /[\u0000-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udfff]/gu;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** @returns {SetUp} of a relationship that nobody set up */
export function unset() {
  return {
    name: "",
    companies: { buyer: "", supplier: "" },
    side: "",
    role: "",
    round: "",
    assessments: [],
    expected: { buyer: {}, supplier: {} },
  };
}

/** What of a kept set-up can be used: another program may have written it. @param {any} given @returns {SetUp} */
export function checkedSetUp(given) {
  const { name, companies, side, role, round, assessments, expected } = isObject(given) ? given : {};
  const list = Array.isArray(assessments) ? assessments.filter((id) => typeof id === "string" && SLUG.test(id)) : [];
  return {
    name: text(name),
    companies: bySide((of) => text(isObject(companies) && companies[of])),
    side: SIDES.includes(side) ? side : "",
    role: ROLES.includes(role) ? role : "",
    round: roundName(text(round)) ?? "",
    assessments: [...new Set(list)].slice(0, ASSESSMENTS_LIMIT),
    expected: bySide((of) => counts(isObject(expected) && expected[of])),
  };
}

/** @param {SetUp} setUp @param {Side} side @returns {number} of people who are expected; 0 where nobody said */
export function expectedOf({ expected }, side) {
  return Object.values(expected[side]).reduce((sum, count) => sum + count, 0);
}

/** Whether two names may be of one relationship: their spellings come to the same, or one has none. @param {string} name @param {string} other */
export function sameName(name, other) {
  return !alike(name) || !alike(other) || alike(name) === alike(other);
}

/** @template T @param {(side: Side) => T} of @returns {Record<Side, T>} */
export function bySide(of) {
  return { buyer: of("buyer"), supplier: of("supplier") };
}

/** In one line, without what no file may hold. @param {any} given */
function text(given) {
  return typeof given === "string" ? [...given.replace(UNREADABLE, " ").normalize("NFC").replace(/\s+/g, " ").trim()].slice(0, NAME_LIMIT).join("") : "";
}

/** @param {any} given @returns {Record<string, number>} */
function counts(given) {
  const right = (/** @type {any} */ count) => Number.isInteger(count) && count > 0 && count <= EXPECTED_LIMIT;
  return Object.fromEntries([...ROLES, ""].flatMap((role) => (right(given?.[role]) ? [[role, given[role]]] : [])));
}

/** @param {any} value */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
