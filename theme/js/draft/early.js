/** The beginning of a page: what is changed before the table was read is put on top of what it has. */
import { patched } from "./author.js";
import { sameFields } from "./others.js";

/** @typedef {import("../fields.js").Fields} Fields */

/**
 * @param {string} key
 * @param {ReturnType<typeof import("../double.js").openDouble>} double
 * @param {ReturnType<typeof import("./aside.js").startAside>} aside
 * @param {import("./held.js").Held} held
 */
export function startEarly(key, double, aside, held) {
  /** @type {Record<string, string | undefined> | undefined} */
  let early = {};

  return {
    /** @param {Record<string, string | undefined>} patch */
    changed(patch) {
      if (early) Object.assign(early, patch);
    },
    /** Everything is another now. */
    forget() {
      early = undefined;
    },
    /**
     * Goes on with what the table has where it is later, as after a browser that was killed.
     * @param {(fields: Fields) => void} put
     */
    async settle(put) {
      const all = await double.ready;
      const text = all.get(key);
      const patch = early ?? {};
      early = undefined;
      aside.recall(all);
      if (text && held.isLater(text)) {
        const before = held.now().fields;
        held.take(text);
        held.store(Object.keys(patch).length ? patched(held.now(), patch) : held.now());
        if (!sameFields(before, held.now().fields)) put(held.now().fields);
      } else if (held.now().rev === undefined && !held.empty) held.store(held.now()); // version 0.1.0 kept it once
    },
  };
}
