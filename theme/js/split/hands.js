/** What hands do to a split: type, press arrows, drag, take the rest. */
import { optionOf, TOTAL, pointsOf } from "./numbers.js";

const STEP = 5;

/**
 * Listens to one number and what stands beside it.
 * @param {HTMLElement} element of the split
 * @param {HTMLInputElement} input
 * @param {import("./giving.js").Giving} giving
 */
export function listenTo(element, input, giving) {
  onKeys(input, giving);
  input.addEventListener("change", giving.fillLast);
  const slide = element.querySelector(`[data-slide="${optionOf(input)}"]`);
  if (slide instanceof HTMLInputElement) onSlide(slide, input, giving);
  const rest = element.querySelector(`[data-rest="${optionOf(input)}"]`);
  rest?.addEventListener("click", () => {
    giving.give(input, TOTAL);
    giving.fillLast();
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

/** @param {HTMLInputElement} input @param {import("./giving.js").Giving} giving */
function onKeys(input, { give, fillLast }) {
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      fillLast();
      next(input);
    }
    const up = { ArrowUp: 1, PageUp: 2, ArrowDown: -1, PageDown: -2 }[event.key];
    if (!up || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const step = event.shiftKey ? 1 : STEP;
    const at = pointsOf(input);
    const aimed = up > 0 ? Math.floor(at / step) * step + step * up : Math.ceil(at / step) * step + step * up;
    give(input, aimed);
  });
}

/** @param {HTMLInputElement} slide @param {HTMLInputElement} input @param {import("./giving.js").Giving} giving */
function onSlide(slide, input, { give, fillLast }) {
  slide.hidden = false;
  slide.addEventListener("input", (event) => {
    event.stopPropagation();
    give(input, Number(slide.value));
    slide.value = input.value;
  });
  slide.addEventListener("change", (event) => {
    event.stopPropagation();
    fillLast();
  });
}

/** Puts the focus on the next number of the form; typing replaces it, as after Tab. @param {HTMLInputElement} input */
function next(input) {
  const all = [...(input.form?.querySelectorAll("input[type=number]:enabled, input[type=radio]:enabled") ?? [])];
  const following = all[all.indexOf(input) + 1];
  if (!(following instanceof HTMLInputElement)) return;
  following.focus();
  following.select();
}
