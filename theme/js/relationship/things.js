/** The things that stand in a relationship, by key. */
import { CONTENT } from "./entries.js";
import { kindOf } from "./joining.js";

/** @typedef {import("./store.js").Snapshot} Snapshot */

/** @param {ReturnType<typeof import("./room.js").startRoom>} room told how much there is */
export function startThings(room) {
  /** @type {Map<string, any>} */
  let things = new Map();
  /** @param {string} wanted @returns {any[]} */
  const ofKind = (wanted) => [...things].flatMap(([key, value]) => (kindOf(key)[0] === wanted ? [value] : []));

  return {
    /** @returns {Map<string, any>} */
    now: () => things,
    /** @param {string} key @param {any} value undefined where it goes */
    put(key, value) {
      if (value === undefined) things.delete(key);
      else things.set(key, value);
      room.put(key, value);
    },
    /** @returns {Map<string, any>} what stood before nothing did */
    clear() {
      const before = things;
      things = new Map();
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
