/** One split of 100 points: a bar with handles to drag, numbers to type, and what is left. */
import { fill, need } from "./page.js";
import { startBar } from "./split/bar.js";
import { startFollowing } from "./split/following.js";
import { listenTo, selectOnClick } from "./split/hands.js";
import { isSound, optionOf, readNumbers, TOTAL } from "./split/numbers.js";

/**
 * @typedef {object} Split
 * @property {string} name `<question>.<lens>`
 * @property {HTMLElement} element
 * @property {() => void} show brings the bar and what is left in step with the numbers
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
  const following = startFollowing(numbers);
  const bar = startBar(element, numbers, { moved, done: changed });
  let drawn = "";

  function show() {
    following.settle();
    draw();
  }

  /** Nothing is drawn anew as it stands: each change has the browser look through the whole page. */
  function draw() {
    const standing = JSON.stringify(inputs.map((input) => [input.value, input.validity.badInput]));
    if (standing === drawn) return;
    drawn = standing;
    bar.show();
    for (const input of inputs) input.setAttribute("aria-invalid", String(!isSound(input) || sum() > TOTAL));
    const left = TOTAL - sum();
    output.textContent = numbers.empty()
      ? words["left-empty"]
      : left === 0
        ? words["left-none"]
        : fill(left > 0 ? words.left : words["left-over"], { points: Math.abs(left) });
    element.dataset.state = state();
  }

  /** A handle gives all three at once. */
  function moved() {
    following.free();
    draw();
  }

  /** @param {(input: HTMLInputElement) => string} value of each */
  function set(value) {
    following.free();
    for (const input of inputs) input.value = value(input);
    changed();
  }

  for (const input of inputs) listenTo(input, following, changed);
  selectOnClick(element, inputs);
  const clear = element.querySelector("[data-clear]");
  clear?.addEventListener("click", () => set(() => ""));
  clear?.removeAttribute("hidden");

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

/** Switches off the splits of questions that do not apply. @param {HTMLFormElement} form @param {Record<string, string>} fields */
export function switchOff(form, fields) {
  for (const question of form.querySelectorAll('[data-kind="points"]')) {
    const off = fields[`${question.getAttribute("data-question")}.na`] !== undefined;
    question.toggleAttribute("data-off", off);
    for (const control of question.querySelectorAll(".cp-splits input, .cp-splits button")) control.toggleAttribute("disabled", off);
    for (const handle of question.querySelectorAll("[data-handle]")) {
      handle.setAttribute("aria-disabled", String(off));
      handle.setAttribute("tabindex", off ? "-1" : "0");
    }
  }
}
