/**
 * The facilitator's booklet: the programme, and then a card for each play that is ticked, in one print.
 * The cards stay until something else is printed: some browsers say that they have printed before they have.
 */
import { make, need, showProblems } from "../page.js";
import { loadPlays } from "../plays/opening.js";

/**
 * @param {HTMLElement} section
 * @param {HTMLElement} place where the cards stand, on paper only
 * @param {{base: string, words: import("../page.js").Words, problems: HTMLElement}} options
 */
export function startBooklet(section, place, { base, words, problems }) {
  const form = need(section, "[data-booklet]");

  return async function printBooklet() {
    showProblems(problems, "", []);
    try {
      const texts = await loadPlays(new URL(`${base}plays/plays.js`, location.href).href);
      const ticked = [...form.querySelectorAll("input:checked")].map((input) => card(/** @type {HTMLInputElement} */ (input), texts));
      place.replaceChildren(...ticked);
      print();
    } catch {
      showProblems(problems, words["booklet-title"], [{ text: words["booklet-failed"] }]);
    }
  };
}

/** @param {HTMLInputElement} input @param {Record<string, string>} texts by play */
function card(input, texts) {
  const { title = "", sentence = "" } = input.dataset;
  const article = make("article", "cp-play cp-booklet__card", make("h2", "cp-booklet__title", title), make("p", "cp-lead", sentence));
  article.insertAdjacentHTML("beforeend", texts[input.value] ?? "");
  for (const button of article.querySelectorAll("button")) button.closest("p")?.remove();
  return article;
}
