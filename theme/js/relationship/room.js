/** How much of a relationship fits: what is stored must fit into one file, or it could not leave the browser. */
import { inFile } from "./entries.js";
import { kindOf, recordKey } from "./joining.js";
import { bytesOf } from "./rules.js";

/** @typedef {import("./rules.js").Facts} Facts */
/** @typedef {import("./rules.js").Wrong} Wrong */

/** Of the bytes of a file, what its frame, its set-up and its commas take. */
const FRAME = 16384;
const COMMA = 1;

/** @param {Facts | undefined} facts without them everything fits */
export function startRoom(facts) {
  /** Bytes by key. @type {Map<string, number>} */
  const sizes = new Map();
  /** @type {Record<string, number>} */
  let counts = {};
  let bytes = FRAME;

  const limited = (/** @type {string} */ key) => facts !== undefined && kindOf(key)[0] in facts.counts;

  /** @param {string} key @param {any} value */
  function sizeOf(key, value) {
    return bytesOf(inFile(key, value)) + COMMA;
  }

  return {
    clear() {
      sizes.clear();
      [counts, bytes] = [{}, FRAME];
    },
    /** @param {string} key @param {any} value undefined where it goes */
    put(key, value) {
      if (!limited(key)) return;
      const [kind] = kindOf(key);
      const was = sizes.get(key);
      const size = value === undefined ? undefined : sizeOf(key, value);
      counts[kind] = (counts[kind] ?? 0) + Number(size !== undefined) - Number(was !== undefined);
      bytes += (size ?? 0) - (was ?? 0);
      if (size === undefined) sizes.delete(key);
      else sizes.set(key, size);
    },
    /** Counts what is about to come in, before it is here. */
    reserve() {
      const more = { ...counts };
      let all = bytes;
      return {
        /** @param {string} key @param {any} value @param {boolean} instead whether it takes the place of another */
        fits(key, value, instead) {
          if (!facts || !limited(key)) return true;
          const [kind] = kindOf(key);
          const count = (more[kind] ?? 0) + Number(!instead);
          const size = sizeOf(key, value) - (instead ? (sizes.get(key) ?? 0) : 0);
          if (count > facts.counts[kind] || all + size > facts.bytes) return false;
          more[kind] = count;
          all += size;
          return true;
        },
      };
    },
    /**
     * Why a page makes no further version: it stops before the end, so that others' still fit.
     * @param {import("./joining.js").RecordKind} kind
     * @param {any} record
     * @returns {Wrong | undefined}
     */
    crowded(kind, record) {
      if (!facts) return undefined;
      const limit = facts.counts[kind] - facts.room;
      const spare = facts.bytes / 16;
      const size = sizeOf(recordKey(kind, record), record);
      return (counts[kind] ?? 0) >= limit || bytes + size > facts.bytes - spare ? { code: "full", facts: { limit } } : undefined;
    },
  };
}
