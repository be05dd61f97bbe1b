/** What was set up once is one line above the questions; answers of an earlier round are told apart from this one. */
import { current } from "../relationship/shelf.js";
import { REVEAL } from "../reveal.js";
import { roundName } from "../round-name.js";

/**
 * @param {HTMLFormElement} form
 * @param {string} root leads to the site's root
 */
export function foldKnown(form, root) {
  const { at, side, name } = current(root);
  if (!at || !side || !name || form.dataset.invited !== undefined) return; // an invitation says it in a line of its own
  form.dataset.known = "";

  function unfold() {
    delete form.dataset.known;
  }

  form.addEventListener("click", ({ target }) => {
    const asked = target instanceof Element && target.closest('[data-action="about"]');
    if (!asked || form.dataset.known === undefined) return;
    unfold();
    const chosen = form.querySelector("#side input:checked") ?? form.querySelector("#side input");
    if (form.dataset.mode === "all" && chosen instanceof HTMLElement) chosen.focus();
  });
  form.addEventListener(REVEAL, ({ target }) => target instanceof Element && target.closest(".cp-about") && unfold());
}

/**
 * The rounds where a draft is of another one than the relationship is in by now.
 * @param {import("../fields.js").Fields} fields of the draft
 * @param {string} root leads to the site's root
 * @returns {{earlier: string, round: string} | undefined}
 */
export function otherRound(fields, root) {
  const { at, round } = current(root);
  const earlier = roundName(fields.round ?? "");
  return at && round && earlier && earlier !== round ? { earlier, round } : undefined;
}
