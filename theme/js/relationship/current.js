/** Which version of each record stands: the rule of the engine, so that a page need not wait for it. */
import { canonical } from "../fields.js";
import { greater } from "./joining.js";

/**
 * The current versions that were not withdrawn, in the order in which their records first appeared.
 * @param {any[]} versions of one kind
 * @returns {any[]}
 */
export function current(versions) {
  return [...lasting(versions).values()].filter(({ withdrawn }) => !withdrawn);
}

/**
 * The current version by id, withdrawn or not.
 * @param {any[]} versions
 * @returns {Map<string, any>}
 */
export function lasting(versions) {
  const last = new Map();
  for (const version of [...versions].sort((a, b) => (later(a, b) ? 1 : -1))) last.set(version.id, version);
  return last;
}

/** @param {any} record @param {any} other @returns {boolean} whether one counts before the other */
function later(record, other) {
  if (record.changed_at !== other.changed_at) return record.changed_at > other.changed_at;
  return greater(canonical(record), canonical(other));
}
