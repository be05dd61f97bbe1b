/** What the table keeps of a relationship and nobody can use. */
import { kindOf } from "./joining.js";

/** @typedef {import("./entries.js").Aside} Aside */

export function startAside() {
  /** By key. @type {Map<string, Aside>} */
  let aside = new Map();
  /** What the engine refused. @type {Map<string, string[]>} */
  const refusedBy = new Map();

  return {
    clear() {
      aside = new Map();
    },
    /**
     * Sets an entry aside where something is wrong with it, or the engine refused it before.
     * @param {string} key
     * @param {any} stored
     * @param {{thing?: any, wrong?: import("./rules.js").Wrong}} entry
     * @returns {boolean} whether it was
     */
    takes(key, stored, { thing, wrong: own }) {
      const problems = refusedBy.get(key);
      const wrong = own ?? (problems && { code: /** @type {const} */ ("engine") });
      if (wrong) aside.set(key, { key, kind: kindOf(key)[0], stored, thing, wrong, problems });
      return wrong !== undefined;
    },
    /** The engine does not take it. @param {string} key @param {string[]} problems */
    refuse(key, problems) {
      refusedBy.set(key, problems);
    },
    /** @returns {Aside[]} */
    all: () => [...aside.values()],
    /** @returns {string[]} the keys of what was set aside, and is no more; what a newer playbook wrote stays */
    discarded() {
      const gone = [...aside.values()].filter(({ wrong }) => wrong.code !== "newer").map(({ key }) => key);
      for (const key of gone) aside.delete(key);
      return gone;
    },
  };
}
