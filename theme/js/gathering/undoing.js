/** One step back: what was removed or taken in last, unless another tab changed something since. */

/** @typedef {import("../relationship/joining.js").Held} Held */
/** @typedef {import("../relationship/store.js").Snapshot} Snapshot */
/** @typedef {"back" | "out" | "out-set-up"} Undone what became of it: it is back; or it is out again, perhaps with the set-up it brought */

/**
 * @param {HTMLElement} button says what it undoes
 * @param {import("../page.js").Words} words
 * @param {import("../relationship/store.js").Relationship} store
 * @param {import("../relationship/set-up-before.js").SetUpBefore} setUp
 * @param {(undone: Undone) => void} onUndone
 */
export function startUndoing(button, words, store, setUp, onUndone) {
  /** @type {Snapshot} */
  let before;
  let setUpBefore = setUp.now();
  /** @type {(() => Undone) | undefined} */
  let back;
  /** Whether the step back would take away what came in. */
  let takes = false;

  /** @param {(() => Undone) | undefined} step @param {boolean} [taking] */
  function offer(step, taking = false) {
    [back, takes] = [step, taking];
    button.textContent = words[taking ? "compare-undo-adding" : "compare-undo-removing"];
    button.hidden = !step;
  }

  button.addEventListener("click", () => {
    const step = back;
    offer(undefined);
    if (step) onUndone(step());
  });

  return {
    offer,
    /** Before something comes in. */
    begin() {
      before = store.snapshot();
      setUpBefore = setUp.now();
    },
    /** Something came in since. */
    taken() {
      const [was, wasSetUp, brought] = [before, setUpBefore, setUp.now()];
      offer(() => {
        void store.replace(was);
        return setUp.back(wasSetUp, brought) ? "out-set-up" : "out";
      }, true);
    },
    /** @param {Held[]} held */
    remove(held) {
      const was = store.snapshot();
      store.remove(held);
      offer(() => {
        void store.restore(was);
        return "back";
      });
    },
    /** Another tab changed something: taking back what came in would take that away, too. */
    elsewhere() {
      if (takes) offer(undefined);
    },
    focus: () => button.focus(),
  };
}
