/** What hands do to the numbers of a split: type, press arrows, click. */
import { pointsOf, STEP } from "./numbers.js";

/**
 * @param {HTMLInputElement} input one number
 * @param {import("./following.js").Following} following
 * @param {() => void} changed after a key that is not typed
 */
export function listenTo(input, following, changed) {
  input.addEventListener("input", () => following.typed(input));
  input.addEventListener("blur", following.leave);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      next(input);
    }
    const up = { ArrowUp: 1, PageUp: 2, ArrowDown: -1, PageDown: -2 }[event.key];
    if (!up || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const step = event.shiftKey ? 1 : STEP;
    const at = pointsOf(input);
    following.give(input, up > 0 ? Math.floor(at / step) * step + step * up : Math.ceil(at / step) * step + step * up);
    changed();
  });
}

/** The first click takes the whole number, a second one a place in it. @param {HTMLElement} element @param {HTMLInputElement[]} inputs */
export function selectOnClick(element, inputs) {
  /** Who had the focus before a click. @type {Element | null} */
  let before = null;
  for (const input of inputs) {
    input.addEventListener("click", () => {
      if (before !== input) input.select();
      before = input;
    });
  }
  element.addEventListener("pointerdown", () => (before = document.activeElement));
}

/** Puts the focus on the next number of the form; typing replaces it, as after Tab. @param {HTMLInputElement} input */
function next(input) {
  const all = [...(input.form?.querySelectorAll("input[type=number]:enabled, input[type=radio]:enabled") ?? [])];
  const following = all[all.indexOf(input) + 1];
  if (!(following instanceof HTMLInputElement)) return;
  following.focus();
  following.select();
}
