/** One step back: what was removed or taken in last, unless another tab changed something since. */

/** @typedef {import("../relationship/joining.js").Held} Held */
/** @typedef {import("../relationship/store.js").Snapshot} Snapshot */

/**
 * @param {HTMLElement} button
 * @param {import("../relationship/store.js").Relationship} store
 * @param {() => void} onUndone
 */
export function startUndoing(button, store, onUndone) {
  /** @type {Snapshot} */
  let before;
  /** @type {(() => Promise<void>) | undefined} */
  let back;
  /** Whether the step back would take away what came in. */
  let takes = false;

  /** @param {(() => Promise<void>) | undefined} step @param {boolean} [taking] */
  function offer(step, taking = false) {
    [back, takes] = [step, taking];
    button.hidden = !step;
  }

  button.addEventListener("click", () => {
    const step = back;
    offer(undefined);
    step?.();
    onUndone();
  });

  return {
    offer,
    /** Before something comes in. */
    begin() {
      before = store.snapshot();
    },
    /** Something came in since. */
    taken() {
      const was = before;
      offer(() => store.replace(was), true);
    },
    /** @param {Held[]} held */
    remove(held) {
      const was = store.snapshot();
      store.remove(held);
      offer(() => store.restore(was));
    },
    /** Another tab changed something: taking back what came in would take that away, too. */
    elsewhere() {
      if (takes) offer(undefined);
    },
    focus: () => button.focus(),
  };
}
