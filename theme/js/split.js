/** One split of 100 points: numbers to type, slides to drag, a bar to see, and what is left. */
import { fill, need } from "./page.js";

const TOTAL = 100;
const STEP = 5;

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
  const inputs = /** @type {HTMLInputElement[]} */ ([...element.querySelectorAll("input[type=number]")]);
  const option = (/** @type {HTMLInputElement} */ input) => input.name.split(".")[2];
  const output = need(element, "[data-left]");
  const value = (/** @type {HTMLInputElement} */ input) => (input.value === "" ? 0 : Number(input.value));
  const sum = () => inputs.reduce((total, input) => total + value(input), 0);
  const sound = (/** @type {HTMLInputElement} */ input) =>
    !input.validity.badInput && Number.isInteger(value(input)) && value(input) >= 0 && value(input) <= TOTAL;
  /** Who had the focus before a click: the first one takes the whole number, a second one a place in it. */
  let before = /** @type {Element | null} */ (null);
  const empty = () => inputs.every((input) => input.value === "" && !input.validity.badInput);

  /** @param {HTMLInputElement} input @param {number} points at most what the others leave */
  function give(input, points) {
    const room = TOTAL - (sum() - value(input));
    input.value = String(Math.max(0, Math.min(points, room)));
    changed();
    if (room < TOTAL && points > room && points < TOTAL) output.textContent = words["left-full"];
  }

  function show() {
    let from = 0;
    const total = sum();
    for (const input of inputs) {
      const points = sound(input) ? value(input) : 0;
      const part = element.querySelector(`[data-part="${option(input)}"]`);
      part?.setAttribute("x", String(from));
      part?.setAttribute("width", String(Math.max(0, Math.min(points, TOTAL - from))));
      from += points;
      const slide = element.querySelector(`[data-slide="${option(input)}"]`);
      if (slide instanceof HTMLInputElement) slide.value = String(points);
      input.setAttribute("aria-invalid", String(!sound(input) || total > TOTAL));
    }
    const left = TOTAL - total;
    output.textContent = empty()
      ? words["left-empty"]
      : left === 0
        ? words["left-none"]
        : fill(left > 0 ? words.left : words["left-over"], { points: Math.abs(left) });
    element.dataset.state = state();
    for (const rest of element.querySelectorAll("[data-rest]")) rest.toggleAttribute("disabled", left <= 0);
  }

  /** @returns {"empty" | "done" | "wrong"} */
  function state() {
    if (empty()) return "empty";
    return inputs.every(sound) && sum() === TOTAL ? "done" : "wrong";
  }

  /** When two are filled in, the third gets what is left. */
  function fillLast() {
    const open = inputs.filter((input) => input.value === "");
    if (open.length === 1 && inputs.every(sound) && sum() <= TOTAL) give(open[0], TOTAL - sum());
    else if (open.length === 2 && sum() === TOTAL) for (const input of open) give(input, 0);
  }

  for (const input of inputs) {
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
      const at = value(input);
      const aimed = up > 0 ? Math.floor(at / step) * step + step * up : Math.ceil(at / step) * step + step * up;
      give(input, aimed);
    });
    input.addEventListener("change", fillLast);
    input.addEventListener("click", () => {
      if (before !== input) input.select();
      before = input;
    });
    const slide = element.querySelector(`[data-slide="${option(input)}"]`);
    if (slide instanceof HTMLInputElement) {
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
    const rest = element.querySelector(`[data-rest="${option(input)}"]`);
    rest?.addEventListener("click", () => {
      give(input, TOTAL);
      fillLast();
    });
  }
  element.addEventListener("pointerdown", () => (before = document.activeElement));
  const clear = element.querySelector("[data-clear]");
  clear?.addEventListener("click", () => {
    for (const input of inputs) input.value = "";
    changed();
  });
  for (const button of element.querySelectorAll("[data-rest], [data-clear]")) button.removeAttribute("hidden");

  return {
    name: element.dataset.split ?? "",
    element,
    show,
    state,
    sum,
    get sound() {
      return inputs.every(sound);
    },
    set(points) {
      for (const input of inputs) input.value = points[option(input)] ?? "";
      changed();
    },
    get: () => Object.fromEntries(inputs.map((input) => [option(input), input.value])),
  };
}

/** Puts the focus on the next number of the form; typing replaces it, as after Tab. @param {HTMLInputElement} input */
function next(input) {
  const all = [...(input.form?.querySelectorAll("input[type=number]:enabled, input[type=radio]:enabled") ?? [])];
  const following = all[all.indexOf(input) + 1];
  if (!(following instanceof HTMLInputElement)) return;
  following.focus();
  following.select();
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
