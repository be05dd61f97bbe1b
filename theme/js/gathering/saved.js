/** Whether the browser keeps what was gathered, in words that stand beside it. */
import { need } from "../page.js";

/**
 * @param {HTMLElement} place
 * @param {import("../page.js").Words} words
 */
export function startSaved(place, words) {
  const state = need(place, "[data-state]");
  const more = need(place, "[data-more]");

  return {
    /** @param {"sample" | "kept" | "saving" | "refused"} kind @param {string} [why] it is refused */
    show(kind, why) {
      place.dataset.saved = kind;
      state.textContent = words[`saved-${kind}`];
      more.textContent = words[`saved-${kind}-more-${why}`] ?? words[`saved-${kind}-more`] ?? "";
    },
  };
}
