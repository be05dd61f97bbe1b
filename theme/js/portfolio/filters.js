/** Which rows are shown: of one assessment, with one reason, or all. */
import { fill, make, need } from "../page.js";

/** @typedef {{id: string, title: string, count: number}} Offer */

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 * @param {() => void} changed
 */
export function startFilters(section, words, changed) {
  const place = need(section, "[data-filters]");
  const selects = {
    assessment: /** @type {HTMLSelectElement} */ (need(place, '[data-filter="assessment"]')),
    reason: /** @type {HTMLSelectElement} */ (need(place, '[data-filter="reason"]')),
  };
  place.addEventListener("change", changed);

  /** Fills a choice and keeps what was chosen, where it is still there. @param {HTMLSelectElement} select @param {Offer[]} offers @param {number} count of all rows */
  function fillIn(select, offers, count) {
    const chosen = offers.some(({ id }) => id === select.value) ? select.value : "";
    const all = option("", fill(words["portfolio-all"], { count }));
    const options = offers.map(({ id, title, count }) => option(id, fill(words["portfolio-option"], { title, count })));
    select.replaceChildren(all, ...options);
    select.value = chosen;
  }

  return {
    chosen: () => ({ assessment: selects.assessment.value, reason: selects.reason.value }),
    /** @param {{by_assessment: Offer[], by_reason: Offer[]}} answer @param {number} count of all rows */
    offer({ by_assessment: assessments, by_reason: reasons }, count) {
      fillIn(selects.assessment, assessments, count);
      fillIn(selects.reason, reasons, count);
      place.hidden = false;
    },
    hide() {
      place.hidden = true;
    },
  };
}

/** @param {string} value @param {string} text */
function option(value, text) {
  const made = make("option", "", text);
  made.setAttribute("value", value);
  return made;
}
