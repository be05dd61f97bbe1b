/**
 * What of a set-up travels in a relationship file: its name, the companies, the round, assessments,
 * people expected. One's own side and role are one's own, and stay here.
 */
import { canonical } from "../fields.js";
import { greater } from "./joining.js";
import { isTime, LAST_TIME } from "./rules.js";
import { checkedSetUp, SIDES } from "./set-up.js";

/** @typedef {import("./shelf.js").Entry} Entry */
/** @typedef {import("./set-up.js").SetUp} SetUp */
/** @typedef {Pick<SetUp, "name" | "companies" | "round" | "assessments" | "expected"> & {changed_at: string}} Travelling as it stands in a file */

export const TRAVELS = /** @type {const} */ (["name", "companies", "round", "assessments", "expected"]);
/** When something was set up that nobody said: whatever somebody said is later. */
export const NEVER_SAID = "0001-01-01T00:00:00Z";

/**
 * The set-up for a file.
 * @param {Entry} entry
 * @returns {Travelling | undefined} none where nobody said more than what answers say themselves
 */
export function travelling(entry) {
  const said = SIDES.some((side) => entry.companies[side] || Object.keys(entry.expected[side]).length) || entry.assessments.length;
  if (!entry.at || entry.sample || !said) return undefined;
  return { changed_at: changedAt(entry), ...parts(entry) };
}

/**
 * What a file's set-up changes of one's own.
 * @param {Entry} entry
 * @param {Travelling | undefined} given checked by the engine
 * @returns {Partial<Entry> | undefined} nothing where one's own is later, or the same
 */
export function takenOver(entry, given) {
  if (!given || entry.sample) return undefined;
  const mine = { changed_at: entry.at ? changedAt(entry) : "", ...parts(entry) };
  if (later(mine, given) === mine) return undefined;
  const next = parts(checkedSetUp(given));
  return { ...next, name: next.name || entry.name, changed: given.changed_at };
}

/** Of two set-ups the later; of one moment the one with the greater bytes, as the engine has it. @template {Travelling} T @param {T} first @param {T} second */
export function later(first, second) {
  if (first.changed_at !== second.changed_at) return first.changed_at > second.changed_at ? first : second;
  return greater(canonical(second), canonical(first)) ? second : first;
}

/** The moment of a change of a set-up, after the one before. @param {string} before @param {Date} now @returns {string} */
export function nextChange(before, now) {
  const least = isTime(before) ? Date.parse(before) + 1000 : 0;
  const moment = Math.min(Math.max(Math.floor(now.getTime() / 1000) * 1000, least), Date.parse(LAST_TIME));
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

/** When it was said; what an earlier playbook kept says when it was put on the shelf. @param {Entry} entry @returns {string} */
export function changedAt({ at, changed }) {
  const put = `${at.slice(0, 19)}Z`;
  return isTime(changed) ? changed : isTime(put) ? put : NEVER_SAID;
}

/** @param {SetUp} of */
function parts({ name, companies, round, assessments, expected }) {
  return { name, companies, round, assessments, expected };
}
