/** What every page module needs: words, elements, notices. */
import { unbroken } from "./unbroken.js";

/** @typedef {Record<string, string>} Words */

/** The words of the page's scripts, which the build wrote into it. @returns {Words} */
export function readWords() {
  const element = document.querySelector("script[data-words]");
  return JSON.parse(element?.textContent ?? "{}");
}

/** What turns the direction of a text around it: embeddings, overrides, isolates. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
const [ISOLATE, END] = ["\u2068", "\u2069"];

/** A name that cannot turn the sentence around it, whatever it holds. @param {string} name */
export function isolated(name) {
  return `${ISOLATE}${name.replace(TURNS, "")}${END}`;
}

/** What a fact itself stands in quotation marks, apostrophes included; or an apostrophe with no letter behind it. */
const QUOTED_OR_ENDING = /\u2018[^\u2018\u2019]*(?:\u2019(?=[\p{L}\p{N}])[^\u2018\u2019]*)*\u2019(?![\p{L}\p{N}])|\u2019(?![\p{L}\p{N}])/gu;

/**
 * A fact whose apostrophe at the end of a word is straight: the other sign would end the quotation
 * marks that some languages put around a name. The rule of `counterpart/names.py`.
 * @param {string} fact
 */
export function straight(fact) {
  return fact.replace(QUOTED_OR_ENDING, (part) => (part === "\u2019" ? "'" : part));
}

/** A fact as a sentence takes it: one that would turn it is set apart. @param {string | number} fact */
function still(fact) {
  if (typeof fact !== "string") return String(fact);
  return fact.search(TURNS) >= 0 ? isolated(straight(fact)) : straight(fact);
}

/**
 * A sentence with its {fields} filled in; of one with plural forms that of the first whole number.
 * @param {string | Record<string, string>} sentence
 * @param {Record<string, string | number>} facts
 */
export function fill(sentence, facts = {}) {
  const text = typeof sentence === "string" ? sentence : formOf(sentence, facts);
  return text.replace(/\{(\w+)\}/g, (whole, key) => still(facts[key] ?? whole));
}

/**
 * @param {Record<string, string>} forms by name; `in` is the language by whose rules one is chosen
 * @param {Record<string, string | number>} facts
 */
function formOf(forms, facts) {
  const number = Object.values(facts).find((fact) => /^\d+$/.test(String(fact))) ?? 0;
  return forms[new Intl.PluralRules(forms.in).select(Number(number))] ?? forms.other;
}

/**
 * The same as parts for `make`, each fact in an element of its own, so that what others wrote (the
 * name of a file) cannot turn the sentence round.
 * @param {string} sentence
 * @param {Record<string, string>} facts
 * @returns {(string | Node)[]}
 */
export function filled(sentence, facts) {
  return sentence.split(/(\{\w+\})/).map((part) => {
    const fact = facts[part.slice(1, -1)];
    return /^\{\w+\}$/.test(part) && fact !== undefined ? make("bdi", "", straight(fact)) : unbroken(part);
  });
}

/**
 * The element that a selector names; it must be there.
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} parent
 * @param {string} selector
 * @returns {T}
 */
export function need(parent, selector) {
  const element = parent.querySelector(selector);
  if (!element) throw new Error(`The page has no ${selector}`);
  return /** @type {T} */ (/** @type {unknown} */ (element));
}

/** What holds text and nothing else. */
const PLAIN = ["option", "textarea", "title"];

/** Gives an element a text, unless it has it: each change has the browser look through the whole page. @param {Element} element @param {string} text */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * A new element with a class, text and children; rounds and days in its text stay in one line.
 * @param {string} tag
 * @param {string} [className]
 * @param {(string | Node)[]} children
 */
export function make(tag, className = "", ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const child of children) element.append(typeof child === "string" && !PLAIN.includes(tag) ? unbroken(child) : child);
  return element;
}

/**
 * Shows a notice at the top of the page's content, with an optional button; only one at a time.
 * Where the top is out of sight it stands afloat, or nobody would learn what their click did.
 * @param {string} text
 * @param {{label: string, run: () => void}} [action]
 */
export function notice(text, action) {
  const place = document.querySelector("[data-notices]");
  if (!(place instanceof HTMLElement)) return;
  place.tabIndex = -1;
  const shown = make("p", "cp-notice", text);
  shown.setAttribute("role", "status");
  if (action) {
    const button = /** @type {HTMLButtonElement} */ (make("button", "cp-button cp-button--small", action.label));
    button.type = "button";
    button.addEventListener("click", () => {
      shown.remove();
      place.focus();
      action.run();
    });
    shown.append(" ", button);
  }
  place.replaceChildren(shown);
  const { top, bottom } = shown.getBoundingClientRect();
  shown.classList.toggle("cp-notice--afloat", top < 0 || bottom > innerHeight);
}

/**
 * Shows problems together in an alert and brings it into view, in place of what was said before;
 * without problems, clears it.
 * @param {HTMLElement} place
 * @param {string | (string | Node)[]} title
 * @param {{text: string, target?: string, name?: string}[]} problems `name` of the file that has it
 */
export function showProblems(place, title, problems) {
  if (!problems.length) {
    place.replaceChildren();
    return;
  }
  const list = make("ul");
  for (const { text, target, name } of problems) {
    const item = make("li");
    if (target) {
      const link = /** @type {HTMLAnchorElement} */ (make("a", "", text));
      link.href = `#${target}`;
      item.append(link);
    } else item.append(...(name ? [make("bdi", "", name), ": "] : []), unbroken(text));
    list.append(item);
  }
  const box = make("div", "cp-alert", make("p", "cp-alert__title", ...[title].flat()), list);
  box.setAttribute("role", "alert");
  place.replaceChildren(box);
  document.querySelector("[data-notices]")?.replaceChildren();
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "center" });
}

/**
 * Says beside a field what is wrong with it; it is an alert only while it says something.
 * @param {HTMLElement} place
 * @param {string} text
 */
export function sayWrong(place, text) {
  if (text) place.setAttribute("role", "alert");
  else place.removeAttribute("role");
  place.replaceChildren(unbroken(text));
}

/**
 * Lets the browser save a text as a file.
 * @param {string} name
 * @param {string} text
 */
export function save(name, text) {
  saveBlob(name, new Blob([text], { type: "application/json" }));
}

/**
 * Offers a file to the visitor.
 * @param {string} name
 * @param {Blob} content
 */
export function saveBlob(name, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
