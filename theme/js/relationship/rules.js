/**
 * What the engine would refuse to read again, known before it is stored: the rules of the scoring
 * package for records, from the facts that the build writes into the page.
 */

import { isSet } from "../own-questions/checked.js";

/**
 * @typedef {object} Fact what a member must be; only what its kind asks for is there
 * @property {"text" | "texts" | "owners" | "time" | "times" | "date" | "slug" | "slugs" | "choice" | "whole" | "people" | "present" | "written" | "flag" | "questions"} kind
 * @property {number} [limit] characters
 * @property {boolean} [lines] whether it may have several lines
 * @property {number} [count]
 * @property {string[]} [known]
 * @property {string[]} [roles]
 * @property {Record<string, Fact>} [members]
 * @property {string} [pattern]
 * @property {number} [low]
 * @property {number} [high]
 * @property {boolean} [needed]
 */
/** @typedef {{counts: Record<string, number>, room: number, bytes: number, records: Record<string, Record<string, Fact>>}} Facts */
/** @typedef {{code: "long" | "time" | "member" | "unreadable" | "newer" | "full" | "engine", member?: string, facts?: Record<string, string | number>}} Wrong */

const NEVER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udfff]/u;
const TIME = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):\d\d:\d\dZ$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const MEMBER = /** @type {Wrong} */ ({ code: "member" });
/** The last moment that a file can name. */
export const LAST_TIME = "9999-12-31T23:59:59Z";

/** The facts that the build wrote into the page; none on a page that stores no records. @returns {Facts | undefined} */
export function readFacts() {
  const element = document.querySelector("script[data-facts]");
  return element ? JSON.parse(element.textContent ?? "") : undefined;
}

/**
 * What is wrong with a version of a record.
 * @param {Facts} facts
 * @param {string} kind of the record
 * @param {any} record
 * @returns {Wrong | undefined}
 */
export function wrongIn(facts, kind, record) {
  return wrongMembers(facts.records[kind], record);
}

/** @param {Record<string, Fact>} known @param {any} record @returns {Wrong | undefined} */
function wrongMembers(known, record) {
  if (!isObject(record)) return MEMBER;
  for (const member of Object.keys(record)) if (!Object.hasOwn(known, member)) return { code: "member", member };
  for (const [member, fact] of Object.entries(known)) {
    const wrong = wrongValue(fact, Object.hasOwn(record, member) ? record[member] : undefined);
    if (wrong) return { ...wrong, member };
  }
  return undefined;
}

/** What is wrong with a name of the relationship. @param {any} name @param {number} limit @returns {Wrong | undefined} */
export function wrongName(name, limit) {
  return wrongValue({ kind: "text", limit, lines: false }, name);
}

/** @param {string} text @returns {number} of bytes in a file */
export function bytesOf(text) {
  return new TextEncoder().encode(text).length;
}

/** @param {string} text a moment in UTC, to the second */
export function isTime(text) {
  return TIME.test(text) && inCalendar(text.slice(0, 10)) && text.slice(17, 19) < "60" && text.slice(14, 16) < "60";
}

/** @param {Fact} fact @param {any} value undefined where it is absent @returns {Wrong | undefined} */
function wrongValue(fact, value) {
  if (value === undefined) return fact.needed || fact.kind === "time" ? MEMBER : undefined;
  const check = CHECKS[fact.kind];
  return check(fact, value);
}

/** @type {Record<Fact["kind"], (fact: Fact, value: any) => Wrong | undefined>} */
const CHECKS = {
  text: wrongText,
  texts: (fact, value) => (isList(value, fact) ? value.map((text) => wrongText(fact, text)).find(Boolean) : MEMBER),
  owners(fact, value) {
    if (!isObject(value) || Object.keys(value).some((side) => !fact.known?.includes(side))) return MEMBER;
    return Object.values(value).map((text) => wrongText(fact, text)).find(Boolean);
  },
  time: (_, value) => unless(typeof value === "string" && isTime(value), "time"),
  times: (fact, value) => unless(isList(value, fact) && value.every((time) => typeof time === "string" && isTime(time)), "time"),
  date(fact, value) {
    const day = typeof value === "string" && (DATE.test(value) ? inCalendar(value) : value === "" && !fact.needed);
    return unless(day, "time");
  },
  slug: (fact, value) => unless(typeof value === "string" && (matches(fact, value) || (value === "" && !fact.needed))),
  slugs: (fact, value) => unless(isList(value, fact) && value.every((text) => typeof text === "string" && matches(fact, text))),
  choice: (fact, value) => unless(fact.known?.includes(value) || (value === "" && !fact.needed)),
  whole: (fact, value) => unless(isWhole(fact, value)),
  people(fact, value) {
    const right = (/** @type {any} */ of) => isObject(of) && Object.entries(of).every(([role, count]) => fact.roles?.includes(role) && isWhole(fact, count));
    return unless(bySide(fact, value).every(right));
  },
  present: (fact, value) => unless(bySide(fact, value).every((count) => isWhole(fact, count))),
  written: (fact, value) => bySide(fact, value).map((of) => wrongMembers(fact.members ?? {}, of)).find(Boolean),
  flag: (_, value) => unless(typeof value === "boolean"),
  questions: (fact, value) => unless(isSet(/** @type {any} */ (fact), value)),
};

/** What stands for each side; a single nothing where the value names anything else. @param {Fact} fact @param {any} value @returns {any[]} */
function bySide({ known }, value) {
  return isObject(value) && Object.keys(value).every((side) => known?.includes(side)) ? Object.values(value) : [undefined];
}

/** @param {Fact} fact @param {any} value @returns {Wrong | undefined} */
function wrongText({ limit = 0, lines }, value) {
  if (typeof value !== "string") return MEMBER;
  const length = Math.max([...value].length, [...value.normalize("NFC")].length);
  if (length > limit) return { code: "long", facts: { found: length, limit } };
  return unless(!NEVER.test(value) && (lines || !/[\n\r]/.test(value)));
}

/** @param {boolean} right @param {Wrong["code"]} [code] @returns {Wrong | undefined} */
function unless(right, code = "member") {
  return right ? undefined : { code };
}

/** @param {any} value @param {Fact} fact @returns {value is any[]} */
function isList(value, { count = 0 }) {
  return Array.isArray(value) && value.length <= count;
}

/** @param {Fact} fact @param {any} value */
function isWhole({ low = 0, high = 0 }, value) {
  return Number.isSafeInteger(value) && value >= low && value <= high;
}

/** @param {any} value @returns {value is Record<string, any>} */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {Fact} fact @param {string} value */
function matches({ pattern = "" }, value) {
  return new RegExp(`^(?:${pattern})$`).test(value);
}

/** Whether there is such a day: a calendar begins with the year 1. @param {string} day */
function inCalendar(day) {
  const time = Date.parse(`${day}T00:00:00Z`);
  return day >= "0001" && Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === day;
}
