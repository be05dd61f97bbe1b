/**
 * What is being typed and is no version yet, kept at once: a page that is closed or killed has no
 * time left to write into a database.
 */

/** @typedef {import("../relationship/joining.js").RecordKind} Kind */
/** @typedef {{kind: Kind, id: string, patch: import("./fields.js").Patch}} Typed */

/** @param {string} base leads to the site's root */
export function startTyped(base) {
  const prefix = `counterpart:${new URL(base, location.href).pathname}:typed:`;
  const key = (/** @type {Typed} */ { id, patch }) => prefix + [id, ...Object.keys(patch)].join(":");

  /** @param {() => void} reach what may be refused: the versions are kept all the same */
  function trying(reach) {
    try {
      reach();
    } catch {
      // storage is full or switched off
    }
  }

  return {
    /** @param {Typed} typed */
    keep: (typed) => trying(() => localStorage.setItem(key(typed), JSON.stringify(typed))),
    /** Forgets it, unless more was typed since. @param {Typed} typed */
    done(typed) {
      trying(() => {
        if (localStorage.getItem(key(typed)) === JSON.stringify(typed)) localStorage.removeItem(key(typed));
      });
    },
    /** @returns {Typed[]} what an earlier visit could not write any more */
    left() {
      /** @type {Typed[]} */
      const found = [];
      trying(() => {
        for (const name of Object.keys(localStorage).filter((one) => one.startsWith(prefix))) {
          const text = localStorage.getItem(name) ?? "";
          localStorage.removeItem(name);
          found.push(JSON.parse(text));
        }
      });
      return found;
    },
  };
}
