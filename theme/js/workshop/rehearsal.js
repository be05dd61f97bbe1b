/** A relationship that is forgotten with the page: a dry run writes down as the workshop does, and leaves nothing. */

/** @returns {import("../relationship/store.js").Relationship} as far as records are written */
export function startRehearsal() {
  /** @type {Record<string, any[]>} */
  const kinds = {};
  let last = 0;
  const store = {
    /** @param {string} kind */
    records: (kind) => kinds[kind] ?? [],
    /** @param {string} kind @param {any} record */
    put(kind, record) {
      last = Math.max(Date.now(), last + 1);
      (kinds[kind] ??= []).push({ ...record, changed_at: new Date(last).toISOString() });
      return { settled: Promise.resolve() };
    },
  };
  return /** @type {any} */ (store);
}
