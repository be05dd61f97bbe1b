/**
 * The facilitator's booklet: the programme, and then a card for each play that is ticked, in one print;
 * those of the programme come first, in its order.
 * The cards stay until something else is printed: some browsers say that they have printed before they have.
 */
import { make, need, showProblems } from "../page.js";
import { loadPlays } from "../plays/opening.js";

/**
 * @param {HTMLElement} section
 * @param {HTMLElement} place where the cards stand, on paper only
 * @param {{base: string, words: import("../page.js").Words, problems: HTMLElement, plays: () => string[]}} options `plays` of the programme in order
 */
export function startBooklet(section, place, { base, words, problems, plays }) {
  const form = need(section, "[data-booklet]");

  return async function printBooklet() {
    showProblems(problems, "", []);
    try {
      const texts = await loadPlays(new URL(`${base}plays/plays.js`, location.href).href);
      const ticked = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input:checked")]);
      const order = plays();
      const at = (/** @type {HTMLInputElement} */ { value }) => (order.includes(value) ? order.indexOf(value) : order.length);
      place.replaceChildren(...ticked.sort((input, other) => at(input) - at(other)).map((input) => card(input, texts)));
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
