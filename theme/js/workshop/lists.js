/** What is prepared: the cards with their minutes, what to do beforehand, what to print. */
import { fill, make, need } from "../page.js";

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 * @param {import("./material.js").Material} material
 */
export function startLists(section, words, { programmes }) {
  return {
    /** @param {string} id of the programme */
    show(id) {
      const programme = programmes.find((of) => of.id === id);
      for (const name of /** @type {const} */ (["before", "print"])) {
        const lines = programme?.[name] ?? [];
        const place = need(section, `[data-list="${name}"]`);
        place.hidden = !lines.length;
        need(place, "ul").replaceChildren(...lines.map((line) => make("li", "", line)));
      }
      const place = need(section, '[data-list="room"]');
      place.hidden = !programme?.room;
      need(place, "p").textContent = programme?.room ?? "";
      need(section, "[data-lists]").hidden = !programme;
    },
    /** @param {import("./walk.js").Card[]} cards */
    cards(cards) {
      const minutes = cards.reduce((sum, card) => sum + card.minutes, 0);
      need(section, "[data-cards-sum]").textContent = fill(words["cards-sum"], { count: cards.length, minutes });
      need(section, "[data-cards]").replaceChildren(
        ...cards.map(({ title, kind, minutes: each }) =>
          make("li", "", make("span", "", title), " ", make("small", "", [words[`kind-${kind}`], ...(each ? [`${each} min`] : [])].join(" · "))),
        ),
      );
    },
  };
}
