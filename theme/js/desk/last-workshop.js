/** The last workshop of a relationship: when it was, how much came of it, and its minutes to take along. */
import { longDate } from "../invite/words.js";
import { fill, need } from "../page.js";
import { startWorkshops } from "../relationship/workshops.js";

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 * @param {import("../relationship/store.js").Relationship} store
 */
export function startLastWorkshop(section, words, store) {
  const workshops = startWorkshops(store, () => {});
  const place = need(section, "[data-workshop]");

  return {
    show() {
      const [last] = workshops.all();
      place.hidden = !last;
      if (!last) return;
      const { id, date, recheck } = last;
      const facts = { date: longDate(date, words), topics: workshops.decisions(id).length, actions: workshops.actions(id).length };
      const again = recheck && fill(words["desk-workshop-recheck"], { date: longDate(recheck, words) });
      need(place, "[data-said]").textContent = [fill(words["desk-workshop-said"], facts), again].filter(Boolean).join(" ");
    },
  };
}
