/** Giving points: never more than the others leave, and to the last one what is left. */
import { TOTAL } from "./numbers.js";

/** @typedef {ReturnType<typeof startGiving>} Giving */

/**
 * @param {import("./numbers.js").Numbers} numbers
 * @param {() => void} changed
 * @param {() => void} full told that there was less room than somebody wanted
 */
export function startGiving(numbers, changed, full) {
  /** @param {HTMLInputElement} input @param {number} points at most what the others leave */
  function give(input, points) {
    const room = numbers.roomFor(input);
    input.value = String(Math.max(0, Math.min(points, room)));
    changed();
    if (room < TOTAL && points > room && points < TOTAL) full();
  }

  /** When two are filled in, the third gets what is left. */
  function fillLast() {
    const open = numbers.inputs.filter((input) => input.value === "");
    const sum = numbers.sum();
    if (open.length === 1 && numbers.sound() && sum <= TOTAL) give(open[0], TOTAL - sum);
    else if (open.length === 2 && sum === TOTAL) for (const input of open) give(input, 0);
  }

  return { give, fillLast };
}
