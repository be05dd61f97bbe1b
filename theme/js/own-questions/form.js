/** The form for a set of questions of one's own: the page of any assessment, filled from the set. */
import { readInvitation } from "../invite/fragment.js";
import { fill, make, need } from "../page.js";
import { prefixIn } from "../relationship/opened.js";
import { isOwn } from "./checked.js";
import { minutesOf } from "./minutes.js";
import { unpacked } from "./packing.js";
import { aboutSets, keepSet, ownSet, ownSets } from "./sets.js";
import { wordingOf, writtenIn } from "./wording.js";

/** The id that the build gave the one question of the page. */
const PLACE = "question-1";

/**
 * Takes in the set that an invitation in the address carries.
 * @param {string} root leads to the site's root
 * @returns {Promise<void> | undefined} nothing where it carries none, so that nobody waits
 */
export function takesIn(root) {
  const invitation = readInvitation(location.hash.slice(1))?.invitation;
  const id = invitation?.assessments?.find(isOwn);
  const about = aboutSets();
  const carried = invitation?.questions;
  if (!id || !about || !carried || ownSet(root, id)) return undefined;
  return unpacked(carried, about.limits).then((questions) => {
    if (questions) keepSet(root, id, { questions, packed: carried });
  });
}

/**
 * Fills the page where it is that of such sets; any other stays as it is.
 * @param {HTMLFormElement} form
 * @param {import("../page.js").Words} words
 * @returns {boolean} whether there is something to answer
 */
export function fillOwn(form, words) {
  if (form.dataset.own === undefined) return true;
  const root = `${form.dataset.base}../`;
  const id = chosen(root);
  const set = id && ownSet(root, id);
  const about = aboutSets();
  if (!id || !set || !about) {
    form.hidden = true;
    need(document, "[data-own-none]").hidden = false;
    return false;
  }
  form.dataset.assessment = id;
  form.dataset.questions = JSON.stringify(set.questions);
  const { title, questions } = wordingOf(set.questions);
  const language = writtenIn(set.questions);
  for (const heading of document.querySelectorAll("h1")) if (heading.closest("main, article")) say(heading, title, language);
  document.title = document.title.replace(need(document, "[data-own-title]").textContent ?? "", title);
  const minutes = minutesOf(set.questions, about.rule);
  for (const place of document.querySelectorAll("[data-minutes]")) place.textContent = fill(words.minutes, { minutes });
  const template = need(form, "template[data-own-question]");
  if (template instanceof HTMLTemplateElement) template.replaceWith(...questions.map((question, at) => sectionOf(template, question, at, words, language)));
  need(document, "[data-own-elsewhere]").hidden = language === document.documentElement.lang;
  return true;
}

/** Which set the page is for: that of the address, or the one that the tab answered last. @param {string} root */
function chosen(root) {
  const fragment = location.hash.slice(1);
  const invited = readInvitation(fragment)?.invitation?.assessments?.find(isOwn);
  const named = invited ?? new URLSearchParams(fragment).get("questions") ?? "";
  const key = `${prefixIn(root)}:own-answered`;
  try {
    if (isOwn(named)) sessionStorage.setItem(key, named);
    return isOwn(named) ? named : (sessionStorage.getItem(key) ?? Object.keys(ownSets(root)).at(-1));
  } catch {
    return named || Object.keys(ownSets(root)).at(-1);
  }
}

/**
 * @param {HTMLTemplateElement} template
 * @param {import("./checked.js").Question} question
 * @param {number} at
 * @param {import("../page.js").Words} words
 * @param {string} language in which it is written
 * @param {string} [before] the id, where another page of the same ids stands beside it
 */
export function sectionOf(template, { name, text, low, high }, at, words, language, before = "") {
  const section = /** @type {HTMLElement} */ (need(template.content, "section").cloneNode(true));
  const key = `${before}question-${at + 1}`;
  for (const element of [section, ...section.querySelectorAll("*")]) {
    for (const { name: attribute, value } of [...element.attributes]) if (value.includes(PLACE)) element.setAttribute(attribute, value.replaceAll(PLACE, key));
  }
  say(need(section, ".cp-question__title"), name, language);
  say(need(section, ".cp-question__text"), text, language);
  if (!text) for (const quoted of section.querySelectorAll(".cp-guessed")) quoted.remove();
  for (const part of section.querySelectorAll(".cp-guessed .cp-for")) {
    const last = part.lastChild;
    if (last) last.textContent = fill(last.textContent ?? "", { question: text });
  }
  for (const [end, said] of [["low", low], ["high", high]]) {
    const place = need(section, `.cp-rating__end--${end}`);
    const shown = make("span", "", said);
    shown.lang = language;
    place.replaceChildren(need(place, "b"), " ", shown);
  }
  need(section, ".cp-note-field label").textContent = fill(words["note-of"], { title: name });
  if (at) for (const first of section.querySelectorAll(".cp-how, .cp-choose-side")) first.remove();
  return section;
}

/** @param {HTMLElement} place @param {string} text @param {string} language */
function say(place, text, language) {
  place.textContent = text;
  place.lang = language;
}
