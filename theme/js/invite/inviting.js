/** The page that makes invitations: for each side a link, a text to send in the invited person's language, a picture. */
import { knownSets } from "../known.js";
import { addBoxes } from "../own-questions/boxes.js";
import { ownSet } from "../own-questions/sets.js";
import { fill, need, readWords, showProblems } from "../page.js";
import { startDialog } from "../qr/dialog.js";
import { current } from "../relationship/shelf.js";
import { startRoundField } from "../round-field.js";
import { thisMonth } from "../round-name.js";
import { startScoring } from "../scoring.js";
import { startAnswerSheets } from "./answer-sheets.js";
import { startAsked } from "./asked.js";
import { listed } from "./fragment.js";
import { startLetter } from "./letter.js";
import { startPicture } from "./picture.js";
import { prefill } from "./prefill.js";
import { keepSender, storedSender } from "./sender.js";
import { together } from "./words.js";

/** @typedef {import("./asked.js").Asked} Asked */

/** @param {HTMLElement} element */
export function startInvite(element) {
  const words = readWords();
  const { base = "", language = "" } = element.dataset;
  /** @type {Record<string, import("./letter.js").Letters>} */
  const letters = JSON.parse(need(document, "[data-letters]").textContent ?? "{}");
  const set = current(`${base}../`);
  addSets(letters, `${base}../`);
  const { titles, minutes, words: phrases } = letters[language];
  const form = /** @type {HTMLFormElement} */ (need(element, "[data-invite]"));
  addBoxes(form, "assessment", `${base}../`, words, [...set.assessments, ...new URLSearchParams(location.hash.slice(1)).getAll("assessments").flatMap(listed)]);
  const problems = need(form, "[data-problems]");
  const result = need(element, "[data-invitation]");
  const scoring = startScoring(element, words);
  const asking = startAsked(form, startRoundField(form, words), words, language);
  const open = startDialog();
  const sheets = startAnswerSheets({ problems, words, letters, scoring, root: `${base}../` });
  const titlesOf = (/** @type {Asked} */ asked) => together(asked.assessments.map((id) => titles[id]), phrases);
  const sides = /** @type {HTMLElement[]} */ ([...result.querySelectorAll("[data-invitation-for]")]).map((place) => ({
    place,
    letter: startLetter(place, letters, words, base),
    picture: startPicture(place, words, scoring, titlesOf, open),
  }));

  /** @param {Asked} asked */
  function show(asked) {
    for (const { place, letter, picture } of sides) {
      place.hidden = !asked.sides.includes(place.dataset.invitationFor ?? "");
      if (!place.hidden) picture.draw(letter.show(asked), asked);
    }
    result.hidden = false;
  }

  /** How long all of them take. */
  function sum() {
    const { assessments } = asking.read();
    const facts = { count: assessments.length, minutes: assessments.reduce((all, id) => all + minutes[id], 0) };
    need(form, "[data-sum]").textContent = assessments.length ? fill(words["invite-sum"], facts) : words["invite-sum-none"];
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const asked = asking.read();
    const wrong = asking.check(asked);
    showProblems(problems, words["problems-title"], wrong);
    if (wrong.length) return;
    keepSender(`${base}../`, { from: asked.from, language: /** @type {HTMLSelectElement} */ (need(form, "#invite-language")).value });
    show(asked);
    result.focus({ preventScroll: true });
    result.scrollIntoView({ behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  });
  form.addEventListener("input", () => {
    sum();
    if (result.hidden) return;
    const asked = asking.read();
    if (asking.check(asked).length) result.hidden = true; // the button says what is wrong
    else show(asked);
  });
  for (const { place, letter, picture } of sides) {
    place.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("[data-action]") : null;
      const action = button?.getAttribute("data-action");
      if (action === "sheet-xlsx") sheets.act(/** @type {HTMLButtonElement} */ (button), place.dataset.invitationFor ?? "", asking.read());
      letter.act(action);
      if (action === "print") print();
      picture.act(action);
    });
  }

  const sender = storedSender(`${base}../`);
  const isSpoken = form.querySelector(`#invite-language [value="${CSS.escape(sender.language)}"]`) !== null;
  const unknown = prefill(form, { ...current(`${base}../`), ...sender, ...(!isSpoken && { language: "" }) });
  if (unknown.length) showProblems(problems, words["invite-unknown"], unknown.map((text) => ({ text })));
  fillKnown(form, current(`${base}../`));
  sum();
}

/** Lets letters name the sets of questions of one's own, each in its language where it is written in that. @param {Record<string, import("./letter.js").Letters>} letters @param {string} root */
function addSets(letters, root) {
  for (const [id, { title, minutes }] of Object.entries(knownSets(root))) {
    const worded = ownSet(root, id)?.questions.words;
    for (const [language, of] of Object.entries(letters)) {
      of.titles = { ...of.titles, [id]: worded?.[language]?.title ?? title };
      of.minutes = { ...of.minutes, [id]: minutes };
    }
  }
}

/** What the relationship was set up with need not be typed again. @param {HTMLFormElement} form @param {import("../relationship/set-up.js").SetUp} setUp */
function fillKnown(form, { name, round, assessments }) {
  /** @type {HTMLInputElement} */ (need(form, "#relationship")).value ||= name;
  /** @type {HTMLInputElement} */ (need(form, "#round")).value ||= round || thisMonth(new Date());
  if (!assessments.length || location.hash.includes("assessments=")) return;
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[name=assessment]"))) {
    box.checked = assessments.includes(box.value);
  }
}
