/** The page that makes invitations: a link, a text to send in the invited person's language, a picture. */
import { need, readWords, showProblems } from "../page.js";
import { startRoundField } from "../round-field.js";
import { thisMonth } from "../round-name.js";
import { startScoring } from "../scoring.js";
import { linkOf, startAsked } from "./asked.js";
import { startLetter } from "./letter.js";
import { startPicture } from "./picture.js";

/** @param {HTMLElement} element */
export function startInvite(element) {
  const words = readWords();
  const { base = "", language = "" } = element.dataset;
  /** @type {Record<string, import("./letter.js").Letters>} */
  const letters = JSON.parse(need(document, "[data-letters]").textContent ?? "{}");
  const form = /** @type {HTMLFormElement} */ (need(element, "[data-invite]"));
  const problems = need(form, "[data-problems]");
  const result = need(element, "[data-invitation]");
  const scoring = startScoring(element, words);
  const asking = startAsked(form, startRoundField(form, words), words);
  const letter = startLetter(result, letters, words);
  const picture = startPicture(result, words, scoring, ({ assessment }) => letters[language].titles[assessment]);

  /** @param {import("./asked.js").Asked} asked */
  function show(asked) {
    const link = linkOf(asked, base);
    letter.show(asked, link);
    result.hidden = false;
    picture.draw(link, asked);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const asked = asking.read();
    const wrong = asking.check(asked);
    showProblems(problems, words["problems-title"], wrong);
    if (wrong.length) return;
    show(asked);
    result.focus({ preventScroll: true });
    result.scrollIntoView({ behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  });
  form.addEventListener("input", () => {
    if (result.hidden) return;
    const asked = asking.read();
    if (asking.check(asked).length) result.hidden = true; // the button says what is wrong
    else show(asked);
  });
  result.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-action]") : null;
    const action = button?.getAttribute("data-action");
    letter.act(action);
    if (action === "print") print();
    picture.act(action);
  });

  /** @type {HTMLInputElement} */ (need(form, "#round")).value ||= thisMonth(new Date());
}
