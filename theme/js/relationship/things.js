/** The things that stand in a relationship, by key. */
import { CONTENT } from "./entries.js";
import { kindOf } from "./joining.js";

/** @typedef {import("./store.js").Snapshot} Snapshot */

/** @param {ReturnType<typeof import("./room.js").startRoom>} room told how much there is */
export function startThings(room) {
  /** @type {Map<string, any>} */
  let things = new Map();
  /** The same by kind: what is asked of thousands of responses is asked of nothing else. @type {Map<string, Map<string, any>>} */
  let kinds = new Map();
  /** @param {string} wanted @returns {any[]} */
  const ofKind = (wanted) => [...(kinds.get(wanted)?.values() ?? [])];

  /** @param {string} key @returns {Map<string, any>} */
  function sort(key) {
    const [kind] = kindOf(key);
    const of = kinds.get(kind) ?? new Map();
    kinds.set(kind, of);
    return of;
  }

  return {
    /** @returns {Map<string, any>} */
    now: () => things,
    /** @param {string} key @param {any} value undefined where it goes */
    put(key, value) {
      for (const map of [things, sort(key)]) {
        if (value === undefined) map.delete(key);
        else map.set(key, value);
      }
      room.put(key, value);
    },
    /** @returns {Map<string, any>} what stood before nothing did */
    clear() {
      const before = things;
      [things, kinds] = [new Map(), new Map()];
      room.clear();
      return before;
    },
    ask: {
      ofKind,
      /** @param {string} key @returns {any} */
      get: (key) => things.get(key),
      isEmpty: () => !things.size,
      /** @param {import("./table.js").Entries | undefined} all @returns {boolean} whether something of what is here is not there */
      lost: (all) => [...things.keys()].some((key) => !all?.has(key)),
      /** @returns {Snapshot} */
      snapshot: () => /** @type {Snapshot} */ (Object.fromEntries(CONTENT.map((kind) => [kind, ofKind(kind)]))),
      /** @returns {string[]} the keys of all content */
      contents: () => [...things.keys()].filter((key) => CONTENT.includes(/** @type {any} */ (kindOf(key)[0]))),
    },
  };
}
