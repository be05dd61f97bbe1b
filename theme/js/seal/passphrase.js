/** A passphrase that is typed: hidden, or shown to whoever types it. */
import { need } from "../page.js";

/** Characters that a new passphrase has at least. */
export const SHORTEST = 12;

/**
 * Lets the checkbox in a form show what is typed into its passphrase fields.
 * @param {HTMLElement} form
 * @param {(shown: boolean) => void} [changed]
 */
export function startShowing(form, changed = () => {}) {
  const box = /** @type {HTMLInputElement} */ (need(form, "[data-show]"));
  const show = () => {
    for (const field of form.querySelectorAll("[data-passphrase]")) {
      field.setAttribute("type", box.checked ? "text" : "password");
    }
    changed(box.checked);
  };
  box.addEventListener("change", show);
  show();
}

/**
 * Marks the fields that have to be put right, and goes to the first.
 * @param {HTMLInputElement[]} fields
 * @param {HTMLInputElement[]} wrong
 */
export function mark(fields, wrong) {
  for (const field of fields) {
    if (wrong.includes(field)) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
  wrong[0]?.focus();
}
