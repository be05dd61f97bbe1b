/** What moves the page waits for a click that is on its way. */

let pressed = false;
for (const name of ["pointerdown", "pointerup", "pointercancel"]) {
  addEventListener(name, () => (pressed = name === "pointerdown"), { capture: true }); // before the field is left
}

/**
 * Does something at once, or after the click that is on its way: words that appear between its two
 * halves push the button from under it.
 * @param {() => void} then
 */
export function whenReleased(then) {
  if (!pressed) return then();
  addEventListener("pointerup", () => setTimeout(then), { once: true });
}
