/** The screens of a form in their order, and the parts of a screen that is too tall for the window. */

/** @typedef {{screen: HTMLElement, part: number}} Place of several parts the first is 0; -1 where all stand together */

const SCREEN = "[data-screen]";
const PART = "[data-portion]";
/** The screen before all questions, and the one after them. */
const START = "about";
const LAST = "last";

/** @param {HTMLFormElement} form @returns {HTMLElement[]} without the lists that only the other side makes */
export function screensOf(form) {
  const all = /** @type {HTMLElement[]} */ ([...form.querySelectorAll(SCREEN)]);
  return all.filter(({ dataset: { forSide } }) => !forSide || forSide === form.dataset.side);
}

/** @param {HTMLElement} screen @returns {"start" | "question" | "last"} */
export function kindOf({ dataset: { screen } }) {
  if (screen === START) return "start";
  return screen === LAST ? "last" : "question";
}

/** Lenses of a question or cells of a row, each of which can stand alone. @param {HTMLElement} screen @returns {HTMLElement[]} */
export function partsOf(screen) {
  const parts = /** @type {HTMLElement[]} */ ([...screen.querySelectorAll(PART)]);
  return parts.length > 1 ? parts : [];
}

/** What of a screen is shown. @param {Place} place */
export function partOf({ screen, part }) {
  return partsOf(screen)[part] ?? screen;
}

/** Where an element stands, or the first screen within it. @param {HTMLFormElement} form @param {Element} element @returns {Place | undefined} */
export function placeOf(form, element) {
  const all = form.contains(element) ? screensOf(form) : [];
  const screen = all.find((screen) => screen.contains(element)) ?? all.find((screen) => element.contains(screen));
  return screen && { screen, part: partsOf(screen).findIndex((part) => part.contains(element)) };
}

/** @param {HTMLFormElement} form @param {Place} place @param {number} step 1 or -1 @returns {Place | undefined} what comes after it, or before */
export function beside(form, { screen, part }, step) {
  if (part >= 0 && partsOf(screen)[part + step]) return { screen, part: part + step };
  const all = screensOf(form);
  const to = all[all.indexOf(screen) + step];
  return to && { screen: to, part: step < 0 ? partsOf(to).length - 1 : 0 };
}

const ASK = "[data-rating], [data-answer], [data-split]";

/** Everything on a screen, or on a part of it, that asks for an answer. @param {Element} part may be the only one itself */
export function asksOf(part) {
  return [...(part.matches(ASK) ? [part] : []), ...part.querySelectorAll(ASK)];
}

/** Whether something is chosen in a group of radios, ticks or a day. @param {Element} group */
export function isAnswered(group) {
  const day = group.querySelector("input[type=date]");
  return !!group.querySelector("input:checked") || (day instanceof HTMLInputElement && !!day.value);
}

/** What the address says of a screen, after its #. @param {HTMLElement} screen */
export function fragmentOf(screen) {
  if (kindOf(screen) === "start") return "side";
  return screen.id || (screen.querySelector("[data-question]")?.id ?? "");
}
