/** The responses at hand on the comparison page: what is kept, or a sample that never is. */

/** @typedef {import("../relationship/joining.js").Held} Held */
/** Kinds of records that stand in the report of a comparison. */
const BESIDE = /** @type {const} */ (["actions", "events", "workshops", "decisions"]);

/** @typedef {ReturnType<typeof startAtHand>} AtHand */

/**
 * @param {import("../relationship/store.js").Relationship} store
 * @param {ReturnType<typeof import("../gathering/sample.js").startSample>} sample
 * @param {ReturnType<typeof import("../gathering/undoing.js").startUndoing>} undoing
 */
export function startAtHand(store, sample, undoing) {
  return {
    /** @returns {Held[]} */
    all: () => sample.shown() ?? store.responses(),
    isSample: () => Boolean(sample.shown()),
    /** @param {Held[]} held */
    remove(held) {
      const was = sample.shown();
      if (!was) return undoing.remove(held);
      const left = was.filter((entry) => !held.includes(entry));
      sample.show(left.length ? left : undefined);
      undoing.offer(() => {
        sample.show(was);
        return "back";
      });
    },
    /** What else is kept of the relationship and stands in its report; a sample has nothing beside it, and leads to no plan of one's own. */
    beside: () => (sample.shown() ? { addable: false } : Object.fromEntries(BESIDE.map((kind) => [kind, store.records(kind)]))),
  };
}
