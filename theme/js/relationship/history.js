/** A relationship as a whole, as it was at some time: cleared, put back, made what it was. */
import { keyed } from "./entries.js";

/** @typedef {import("./store.js").Snapshot} Snapshot */

/**
 * @param {import("./holding.js").Holding} holding
 * @param {(changes: Iterable<[string, any]>) => Promise<void>} change
 * @param {(given: Snapshot) => Promise<unknown>} add
 */
export function startHistory({ snapshot, contents, get }, change, add) {
  return {
    snapshot,
    /** @returns {Promise<Snapshot>} what was there before everything went */
    async clear() {
      const before = snapshot();
      await change(contents().map((key) => [key, undefined]));
      return before;
    },
    /** Puts back what was there, beside what came since. @param {Snapshot} before */
    async restore(before) {
      await add(before);
    },
    /** Makes it just what it was; what came since goes. @param {Snapshot} before */
    async replace(before) {
      const entries = keyed(before);
      const gone = contents().filter((key) => !entries.has(key));
      const back = [...entries].filter(([key, value]) => get(key) !== value);
      await change([...gone.map((key) => /** @type {[string, any]} */ ([key, undefined])), ...back]);
    },
  };
}
