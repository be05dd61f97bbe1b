/** One split of 100 points: numbers to type, slides to drag, a bar to see, and what is left. */
import { fill, need } from "./page.js";
import { startGiving } from "./split/giving.js";
import { listenTo, selectOnClick } from "./split/hands.js";
import { isSound, optionOf, readNumbers, TOTAL, pointsOf } from "./split/numbers.js";

/**
 * @typedef {object} Split
 * @property {string} name `<question>.<lens>`
 * @property {HTMLElement} element
 * @property {() => void} show brings bar, slides and what is left in step with the numbers
 * @property {() => "empty" | "done" | "wrong"} state
 * @property {() => number} sum
 * @property {boolean} sound whether each number is a whole number from 0 to 100, or empty
 * @property {(points: Record<string, string>) => void} set
 * @property {() => Record<string, string>} get
 */

/**
 * @param {HTMLElement} element
 * @param {import("./page.js").Words} words
 * @param {() => void} changed called after every change that is not typed
 * @returns {Split}
 */
export function startSplit(element, words, changed) {
  const numbers = readNumbers(element);
  const { inputs, sum, state } = numbers;
  const output = need(element, "[data-left]");
  const giving = startGiving(numbers, changed, () => (output.textContent = words["left-full"]));

  function show() {
    showPoints(element, numbers);
    const left = TOTAL - sum();
    output.textContent = numbers.empty()
      ? words["left-empty"]
      : left === 0
        ? words["left-none"]
        : fill(left > 0 ? words.left : words["left-over"], { points: Math.abs(left) });
    element.dataset.state = state();
    for (const rest of element.querySelectorAll("[data-rest]")) rest.toggleAttribute("disabled", left <= 0);
  }

  /** @param {(input: HTMLInputElement) => string} value of each */
  function set(value) {
    for (const input of inputs) input.value = value(input);
    changed();
  }

  for (const input of inputs) listenTo(element, input, giving);
  selectOnClick(element, inputs);
  element.querySelector("[data-clear]")?.addEventListener("click", () => set(() => ""));
  for (const button of element.querySelectorAll("[data-rest], [data-clear]")) button.removeAttribute("hidden");

  return {
    name: element.dataset.split ?? "",
    element,
    show,
    state,
    sum,
    get sound() {
      return numbers.sound();
    },
    set: (points) => set((input) => points[optionOf(input)] ?? ""),
    get: () => Object.fromEntries(inputs.map((input) => [optionOf(input), input.value])),
  };
}

/** The bar and the slides. @param {HTMLElement} element @param {import("./split/numbers.js").Numbers} numbers */
function showPoints(element, { inputs, sum }) {
  let from = 0;
  const total = sum();
  for (const input of inputs) {
    const points = isSound(input) ? pointsOf(input) : 0;
    const part = element.querySelector(`[data-part="${optionOf(input)}"]`);
    part?.setAttribute("x", String(from));
    part?.setAttribute("width", String(Math.max(0, Math.min(points, TOTAL - from))));
    from += points;
    const slide = element.querySelector(`[data-slide="${optionOf(input)}"]`);
    if (slide instanceof HTMLInputElement) slide.value = String(points);
    input.setAttribute("aria-invalid", String(!isSound(input) || total > TOTAL));
  }
}

/** Switches off the splits of questions that do not apply. @param {HTMLFormElement} form @param {Record<string, string>} fields */
export function switchOff(form, fields) {
  for (const question of form.querySelectorAll('[data-kind="points"]')) {
    const off = fields[`${question.getAttribute("data-question")}.na`] !== undefined;
    question.toggleAttribute("data-off", off);
    for (const control of question.querySelectorAll(".cp-splits input, .cp-splits button")) {
      if (!control.matches("[data-rest]") || off) control.toggleAttribute("disabled", off);
    }
  }
}
