/** The revision that a kept text bears: about the time of its writing, later than any before it. */

/** @typedef {{rev?: number, gone?: boolean} & Record<string, any>} Revised `gone`: it was removed then */

/** @param {string} text @param {string | null} rev @returns {string} what is no object stays as it is */
export function withRevision(text, rev) {
  try {
    const value = JSON.parse(text);
    const plain = rev && typeof value === "object" && value !== null && !Array.isArray(value);
    return plain ? JSON.stringify({ ...value, rev: Number(rev) }) : text;
  } catch {
    return text;
  }
}

/** @param {string} text @returns {number} 0 where it bears none, as those of version 0.1.0 */
export function revisionOf(text) {
  try {
    const { rev } = JSON.parse(text);
    return Number.isFinite(rev) ? rev : 0;
  } catch {
    return -1;
  }
}

/** The later of two texts of the same key. @param {string | null | undefined} text @param {string | null | undefined} other */
export function laterOf(text, other) {
  if (!text || !other) return text || other || "";
  return revisionOf(other) > revisionOf(text) ? other : text;
}

/** The latest revision that this page saw of each key. */
export function startRevisions() {
  /** @type {Map<string, number>} */
  const latest = new Map();
  return {
    /** @param {string} key @param {string} text @returns {boolean} whether it is later than what was seen */
    note(key, text) {
      const rev = revisionOf(text);
      const later = rev > (latest.get(key) ?? -1);
      if (later) latest.set(key, rev);
      return later;
    },
    /** @param {string} key @returns {number} later than any before it */
    next(key) {
      const rev = Math.max(Date.now(), (latest.get(key) ?? 0) + 1);
      latest.set(key, rev);
      return rev;
    },
  };
}
