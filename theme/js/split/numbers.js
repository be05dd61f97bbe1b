/** The numbers of one split, and what they come to. */

export const TOTAL = 100;

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
    /** What the others leave for one. @param {HTMLInputElement} input */
    roomFor: (input) => TOTAL - (sum() - pointsOf(input)),
  };
}
