/** What is new in what is given to a relationship. */
import { nameKey, outcome, recordKey, RECORD_KINDS, responseKey } from "./joining.js";

/**
 * What is new in what is given; what finds no room is left out and counted.
 * @param {import("./joining.js").Given} given
 * @param {Map<string, any>} things what stands, by key
 * @param {ReturnType<typeof import("./room.js").startRoom>} room
 * @returns {{counts: import("./store.js").Counts, fresh: Map<string, any>}} what became of the responses, and what is new
 */
export function joined(given, things, room) {
  const counts = { added: 0, twice: 0, replaced: 0, full: 0 };
  const fresh = new Map();
  const hold = room.reserve();
  const into = (/** @type {string} */ key, /** @type {any} */ value, /** @type {boolean} */ instead = false) => {
    const fits = hold.fits(key, value, instead);
    if (fits) fresh.set(key, value);
    else counts.full += 1;
    return fits;
  };
  for (const held of given.responses ?? []) {
    const key = responseKey(held.response);
    const there = fresh.get(key) ?? things.get(key);
    const became = outcome(there, held);
    if (became === "twice" || into(key, held, there !== undefined)) counts[became] += 1;
  }
  for (const name of given.names ?? []) if (name && !things.has(nameKey(name)) && !fresh.has(nameKey(name))) into(nameKey(name), name);
  for (const kind of RECORD_KINDS) {
    const latest = [...(given[kind] ?? [])].sort((a, b) => (a.changed_at < b.changed_at ? 1 : -1));
    for (const record of latest) {
      const key = recordKey(kind, record);
      if (!things.has(key) && !fresh.has(key)) into(key, record);
    }
  }
  return { counts, fresh };
}
