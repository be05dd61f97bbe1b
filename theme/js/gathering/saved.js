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
    /** @param {"sample" | "kept" | "saving" | "refused"} found @param {string} [why] it is refused */
    show(found, why) {
      place.dataset.saved = found;
      state.textContent = words[`saved-${found}`];
      more.textContent = words[`saved-${found}-more-${why}`] ?? words[`saved-${found}-more`] ?? "";
    },
  };
}
