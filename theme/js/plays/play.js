/** The page of a play: its action goes into the plan, and it prints as a card. */
import { need, readWords } from "../page.js";
import { startAdding } from "../plan/adding.js";

/** @param {HTMLElement} section */
export function startPlay(section) {
  startAdding(section, readWords());
  need(section, '[data-action="print"]').addEventListener("click", () => print());
}
