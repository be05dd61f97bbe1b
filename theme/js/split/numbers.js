/** The numbers of one split, and what they come to. */

export const TOTAL = 100;
/** Points that a key or a drag moves by. */
export const STEP = 5;

/** @typedef {ReturnType<typeof readNumbers>} Numbers */

/** Which option a number is for. @param {HTMLInputElement} input */
export const optionOf = (input) => input.name.split(".")[2];
/** @param {HTMLInputElement} input */
export const pointsOf = (input) => (input.value === "" ? 0 : Number(input.value));

/** Whether it is a whole number from 0 to 100, or empty. @param {HTMLInputElement} input */
export function isSound(input) {
  const value = pointsOf(input);
  return !input.validity.badInput && Number.isInteger(value) && value >= 0 && value <= TOTAL;
}

/** @param {HTMLElement} element */
export function readNumbers(element) {
  const inputs = /** @type {HTMLInputElement[]} */ ([...element.querySelectorAll("input[type=number]")]);
  const sum = () => inputs.reduce((total, input) => total + pointsOf(input), 0);
  const sound = () => inputs.every(isSound);
  const empty = () => inputs.every((input) => input.value === "" && !input.validity.badInput);
  return {
    inputs,
    sum,
    sound,
    empty,
    /** @returns {"empty" | "done" | "wrong"} */
    state() {
      if (empty()) return "empty";
      return sound() && sum() === TOTAL ? "done" : "wrong";
    },
  };
}

/** Where one option ends and the next begins; options without a number share what is left, in fives. @param {Numbers} numbers */
export function boundsOf({ inputs, sum }) {
  const open = inputs.filter((input) => input.value === "").length;
  const share = open ? Math.max(0, TOTAL - sum()) / open : 0;
  let at = 0;
  return inputs.slice(0, -1).map((input) => {
    at += input.value === "" ? share : Math.max(0, Math.trunc(pointsOf(input)) || 0);
    return Math.min(TOTAL, open ? Math.round(at / STEP) * STEP : at);
  });
}

/** Gives each option what lies between its bounds. @param {Numbers} numbers @param {number[]} bounds */
export function putBounds({ inputs }, bounds) {
  inputs.forEach((input, at) => {
    input.value = String((bounds[at] ?? TOTAL) - (at ? bounds[at - 1] : 0));
  });
}
