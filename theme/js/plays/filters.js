/** The index of plays: four choices narrow the list. Without scripts it is whole. */
import { fill, need, readWords } from "../page.js";

/** @type {Record<string, (card: DOMStringMap, value: string) => boolean>} whether a card fits what was chosen */
const FITS = {
  theme: ({ theme = "" }, value) => theme.split(" ").includes(value),
  minutes: ({ minutes }, value) => Number(minutes) < Number(value),
  people: ({ people }, value) => people === value,
  where: ({ where = "" }, value) => where.split(" ").includes(value),
};

/** @param {HTMLElement} section */
export function startFilters(section) {
  const words = readWords();
  const form = /** @type {HTMLFormElement} */ (need(section, "form"));
  const cards = /** @type {HTMLElement[]} */ ([...section.querySelectorAll("[data-minutes]")]);
  const count = need(section, "[data-count]");

  function show() {
    const chosen = [...new FormData(form)].filter(([, value]) => value);
    let fitting = 0;
    for (const card of cards) {
      const fits = chosen.every(([name, value]) => FITS[name](card.dataset, String(value)));
      card.hidden = !fits;
      if (fits) fitting += 1;
    }
    count.textContent = fitting ? fill(words["filter-count"], { count: fitting }) : words["filter-none"];
  }

  form.addEventListener("change", show);
  show();
}
