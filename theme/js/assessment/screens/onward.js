/** A tap that answers all that a screen asks goes on by itself; a key never does. */
import { asksOf, isAnswered } from "./order.js";

/** How long an answer stays in sight before the next screen, in milliseconds [convention]. */
export const PAUSE = 350;

/**
 * @param {HTMLFormElement} form
 * @param {() => Element | undefined} shown the part of the form that is on the screen; none where all of it is
 * @param {() => void} onward
 */
export function startOnward(form, shown, onward) {
  /** Whether the screen was answered before the finger or the pointer came down. */
  let before = false;
  let timer = 0;

  /** @param {Element} part */
  const answered = (part) => {
    const asks = asksOf(part);
    return asks.length > 0 && asks.every((group) => group.matches("[data-rating]") && isAnswered(group));
  };

  form.addEventListener("pointerdown", () => {
    clearTimeout(timer);
    const part = shown();
    before = part !== undefined && answered(part);
  });
  form.addEventListener("keydown", () => clearTimeout(timer));
  form.addEventListener("click", ({ target, detail }) => {
    const part = shown();
    const label = target instanceof Element ? target.closest("label") : null;
    if (!detail || !part || !label?.closest("[data-rating]")) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const asked = part.querySelector("[data-sentence]:not([hidden])");
      if (part === shown() && !asked && answered(part) && (!before || asksOf(part).length === 1)) onward();
    }, PAUSE);
  });

  return { /** What was begun does not go on. */ stop: () => clearTimeout(timer) };
}
