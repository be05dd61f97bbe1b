/** Whether something is a set of questions of one's own, by the rules of the scoring package. */
import { canonical } from "../fields.js";

/**
 * @typedef {Record<"name" | "text" | "low" | "high", string>} Question
 * @typedef {{title: string, questions: Question[]}} Wording in one language
 * @typedef {{format: string, format_version: number, words: Record<string, Wording>}} Questions
 * @typedef {object} Limits
 * @property {string[]} known the languages of the site
 * @property {number} count of questions
 * @property {number} title characters
 * @property {Record<string, number>} lengths characters of each text of a question
 * @property {number} bytes
 */

export const FORMAT = "counterpart/own-questions";
export const FORMAT_VERSION = 1;
const ID = /^own-[0-9a-f]{12}$/;
const NEVER = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udfff]/u;
/** What nobody sees, or what turns a text round. */
const UNSEEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\u{e0000}-\u{e0fff}]/u;

/** Whether an id is that of a set of one's own. @param {string} id */
export function isOwn(id) {
  return ID.test(id);
}

/** @param {Limits} limits @param {any} value @returns {boolean} whether it is a set, whole */
export function isSet(limits, value) {
  if (!has(value, ["format", "format_version", "words"])) return false;
  if (value.format !== FORMAT || value.format_version !== FORMAT_VERSION || !isObject(value.words)) return false;
  const languages = Object.keys(value.words);
  if (!languages.length || languages.some((language) => !limits.known.includes(language))) return false;
  const worded = Object.values(value.words);
  return worded.every((of) => isWording(limits, of)) && new Set(worded.map(({ questions }) => questions.length)).size === 1 && fits(limits, value);
}

/** Whether it fits into a link. @param {Limits} limits @param {any} value */
export function fits({ bytes }, value) {
  return new TextEncoder().encode(canonical(value).normalize("NFC")).length <= bytes;
}

/** @param {Limits} limits @param {any} value */
function isWording({ count, title, lengths }, value) {
  const whole = has(value, ["title", "questions"]) && says(value.title, title) && Array.isArray(value.questions);
  if (!whole || !value.questions.length || value.questions.length > count) return false;
  return value.questions.every((/** @type {any} */ of) => has(of, Object.keys(lengths)) && Object.entries(lengths).every(([key, limit]) => says(of[key], limit)));
}

/** Whether a line says something, and holds nothing that nobody sees. @param {any} text @param {number} limit characters */
function says(text, limit) {
  if (typeof text !== "string" || !text.trim() || text !== text.trim() || NEVER.test(text) || UNSEEN.test(text)) return false;
  return Math.max([...text].length, [...text.normalize("NFC")].length) <= limit;
}

/** Whether it has these members, and no other. @param {any} value @param {string[]} members */
function has(value, members) {
  return isObject(value) && Object.keys(value).length === members.length && members.every((member) => Object.hasOwn(value, member));
}

/** @param {any} value @returns {value is Record<string, any>} */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
