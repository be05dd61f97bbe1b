/** The questions about oneself that an invitation has answered are folded away until somebody wants to change them. */
import { need } from "../page.js";

/** @param {HTMLElement} form the assessment's */
export function startFolding(form) {
  const about = need(form, ".cp-about");
  const partOf = (/** @type {string} */ name) =>
    name === "side" ? need(form, "#side") : /** @type {HTMLElement} */ (need(form, `#${name}`).closest(".cp-field"));

  function unfold() {
    if (form.dataset.folded === undefined) return;
    delete form.dataset.folded;
    for (const part of about.querySelectorAll("[hidden]")) part.removeAttribute("hidden");
  }

  return {
    /** @param {string[]} names of the fields that are set */
    fold(names) {
      for (const name of ["side", "relationship", "role", "round"]) partOf(name).hidden = names.includes(name);
      need(about, "h2").hidden = true;
      form.dataset.folded = names.join(" ");
    },
    /** Whether they are folded away, and whether nobody sees the field of the role. */
    state: () => ({ folded: form.dataset.folded !== undefined, roleless: !partOf("role").getClientRects().length }),
    /** Shows them all. */
    unfold,
    /** Shows them all, and goes to the first. */
    change() {
      unfold();
      if (form.dataset.mode === "one") need(form, '[data-action="about"]').click();
      const first = about.querySelector("input:checked, input");
      if (first instanceof HTMLElement) first.focus();
    },
  };
}
