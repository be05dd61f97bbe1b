/** The actions of the plan that are still to be done, the most urgent first. */
import { fill, make, need } from "../page.js";
import { today } from "../plan/fields.js";
import { current } from "../relationship/current.js";
import { isOpen } from "../relationship/holds.js";

/** As many as fit beside everything else on the desk. */
const SHOWN = 5;

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 * @param {import("../relationship/store.js").Relationship} store
 */
export function startOpenActions(section, words, store) {
  return {
    /** @returns {number} of actions that are open */
    show() {
      const open = current(store.records("actions")).filter(isOpen);
      open.sort((action, other) => ((action.due || "9") < (other.due || "9") ? -1 : 1));
      need(section, "[data-actions]").replaceChildren(...open.slice(0, SHOWN).map((action) => line(action, words)));
      need(section, "[data-no-actions]").hidden = open.length > 0;
      return open.length;
    },
  };
}

/** @param {any} action @param {import("../page.js").Words} words */
function line({ theme, wanted, due }, words) {
  const late = due && due < today();
  const dueText = due ? [" ", make("span", late ? "cp-desk__late" : "cp-desk__due", fill(words[late ? "desk-late" : "desk-due"], { date: due }))] : [];
  return make("li", "", make("bdi", "", theme || wanted || "–"), ...dueText);
}
