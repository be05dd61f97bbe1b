/** Ratings by the keyboard: a digit chooses and goes on to the next one, Delete empties one. A state goes by its place. */
import { reveal } from "./reveal.js";

const GROUP = "[data-rating]";

/** @param {HTMLFormElement} form @param {() => void} changed called after every change */
export function startRatings(form, changed) {
  form.addEventListener("keydown", (event) => {
    const at = event.target;
    if (!(at instanceof HTMLInputElement) || at.type !== "radio") return;
    const group = at.closest(GROUP);
    if (!group || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      for (const input of inputs(group)) input.checked = false;
      changed();
      return;
    }
    if (!/^\d$/.test(event.key)) return;
    const value = event.key === "0" ? "10" : event.key;
    const chosen = inputs(group).find((input) => (input.dataset.key ?? input.value) === value);
    if (!chosen) return;
    event.preventDefault();
    chosen.checked = true;
    changed();
    const groups = [...form.querySelectorAll(GROUP)];
    const next = groups[groups.indexOf(group) + 1];
    if (next) reveal(next);
    (next ? entrance(next) : chosen).focus();
  });
}

/** @param {Element} group @returns {HTMLInputElement[]} */
function inputs(group) {
  return [...group.querySelectorAll("input")];
}

/** Where Tab would enter a group. @param {Element} group */
function entrance(group) {
  const all = inputs(group);
  return all.find((input) => input.checked) ?? all[0];
}
