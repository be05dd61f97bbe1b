/** What moves the page waits for a click that is on its way. */

const ENDS = ["pointerup", "pointercancel"];
let pressed = false;
/** @type {(() => void)[]} */
let waiting = [];

addEventListener("pointerdown", () => (pressed = true), { capture: true }); // before the field is left
for (const name of ENDS) addEventListener(name, released, { capture: true });

function released() {
  pressed = false;
  const all = waiting;
  waiting = [];
  if (all.length) setTimeout(() => all.forEach((then) => then()));
}

/**
 * Does something at once, or after the click that is on its way: words that appear between its two
 * halves push the button from under it. What waits already is done once.
 * @param {() => void} then
 */
export function whenReleased(then) {
  if (!pressed) return then();
  if (!waiting.includes(then)) waiting.push(then);
}
