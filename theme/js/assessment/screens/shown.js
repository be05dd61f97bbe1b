/** What of a form is on the screen: marked for the styles, and whether it fits the window. */
import { kindOf, partsOf } from "./order.js";

/**
 * Marks what is shown: the screen, the section around it and, of a screen in parts, one of them.
 * @param {HTMLFormElement} form
 * @param {HTMLElement | undefined} screen none where all questions stand on one page
 * @param {HTMLElement | undefined} part none where all parts stand together
 */
export function mark(form, screen, part) {
  for (const old of form.querySelectorAll("[data-now]")) old.removeAttribute("data-now");
  for (const old of form.querySelectorAll("[data-apart]")) old.removeAttribute("data-apart");
  if (!screen) {
    form.removeAttribute("data-at");
    return;
  }
  form.dataset.at = kindOf(screen);
  screen.dataset.now = "";
  screen.tabIndex = -1;
  const section = screen.closest(".cp-dimension");
  if (section instanceof HTMLElement) {
    section.dataset.now = "";
    section.toggleAttribute("data-first", section.querySelector("[data-screen]") === screen && (!part || part === partsOf(screen)[0]));
  }
  if (!part) return;
  screen.dataset.apart = "";
  part.dataset.now = "";
  for (const of of screen.querySelectorAll("[data-of]")) of.toggleAttribute("data-now", of.getAttribute("data-of") === part.dataset.portion);
}

/** Whether a screen is taller than the window leaves room for. @param {HTMLElement} form @param {HTMLElement} screen @param {number} line pixels that the line takes */
export function tooTall(form, screen, line) {
  const height = screen.getBoundingClientRect().bottom - form.getBoundingClientRect().top;
  return height + line > innerHeight;
}
