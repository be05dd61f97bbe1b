/**
 * What is being typed and is no version yet, kept at once: a page that is closed or killed has no
 * time left to make a version of it.
 */
import { laterOf } from "../double/revision.js";
import { openDouble } from "../double.js";
import { prefixIn } from "../relationship/opened.js";

/** @typedef {import("../relationship/joining.js").RecordKind} Kind */
/** @typedef {{kind: Kind, id: string, patch: import("./fields.js").Patch}} Typed */

/**
 * @param {string} base leads to the site's root
 * @param {string} [id] of another relationship than the tab's
 */
export function startTyped(base, id) {
  const prefix = prefixOfTyped(base, id);
  const double = openDouble(base);
  const key = (/** @type {Typed} */ { id, patch }) => prefix + [id, ...Object.keys(patch)].join(":");
  /** What was typed last, by key. @type {Map<string, string>} */
  const latest = new Map();

  return {
    /** @param {Typed} typed */
    keep(typed) {
      latest.set(key(typed), JSON.stringify(typed));
      return double.write(key(typed), { ...typed });
    },
    /** Forgets it, unless more was typed since. @param {Typed} typed */
    done(typed) {
      const held = latest.get(key(typed));
      if (held === undefined || held !== JSON.stringify(typed)) return;
      latest.delete(key(typed));
      double.write(key(typed), { gone: true });
    },
    /** What an earlier visit could not write any more; it stays until it is done. @returns {Promise<Typed[]>} */
    async left() {
      const table = await double.ready;
      const keys = new Set([...double.keys(prefix), ...[...table.keys()].filter((key) => key.startsWith(prefix))]);
      return [...keys].flatMap((key) => {
        const entry = parsed(laterOf(double.read(key), table.get(key)));
        if (entry.gone) return [];
        if (!isTyped(entry)) return double.write(key, { gone: true }), [];
        const typed = { kind: entry.kind, id: entry.id, patch: entry.patch };
        latest.set(key, JSON.stringify(typed));
        return [typed];
      });
    },
  };
}

/** What its keys begin with. @param {string} base @param {string} [id] */
export function prefixOfTyped(base, id) {
  return `${prefixIn(base, id)}:typed:`;
}

/** @param {string} text @returns {any} */
function parsed(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

/** @param {any} entry */
function isTyped({ kind, id, patch }) {
  return typeof kind === "string" && typeof id === "string" && typeof patch === "object" && patch !== null;
}
