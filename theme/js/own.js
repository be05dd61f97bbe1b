/** Lists that respondents make themselves: add, rename, remove. What is in them are fields like any other. */
import { nameOf, startItems } from "./own/items.js";
import { fill, need } from "./page.js";

/** @typedef {import("./fields.js").Fields} Fields */
/** @typedef {{sync: (fields: Fields) => void, show: () => void, element: HTMLElement}} OwnList */

/**
 * @param {HTMLElement} element
 * @param {import("./page.js").Words} words
 * @param {() => void} changed called after an item was added or removed
 * @param {(message: string) => void} say
 * @returns {OwnList}
 */
export function startOwn(element, words, changed, say) {
  const items = startItems(element);
  const adder = /** @type {HTMLInputElement} */ (need(element, "[data-own-new]"));
  const button = /** @type {HTMLButtonElement} */ (need(element, "[data-own-add]"));
  const room = need(element, "[data-own-room]");

  function show() {
    const all = items.all();
    for (const [at, item] of all.entries()) {
      need(item, "[data-own-place]").textContent = String(at + 1);
      need(item, "[data-own-remove]").setAttribute("aria-label", fill(words["own-remove-long"], { name: nameOf(item).value }));
    }
    const { limit } = items;
    const full = all.length >= limit;
    adder.disabled = full;
    button.disabled = full;
    element.toggleAttribute("data-empty", !all.length);
    room.textContent = fill(words[full ? "own-full" : all.length ? "own-room" : "own-limit"], { count: all.length, limit });
  }

  function add() {
    const label = adder.value.trim();
    if (!label) return adder.focus();
    const item = items.add();
    if (!item) return;
    nameOf(item).value = label;
    adder.value = "";
    changed();
    say(fill(words["own-added"], { name: label }));
    const control = item.querySelector("input[type=radio], input[type=number]");
    if (control instanceof HTMLElement) control.focus();
    else adder.focus();
  }

  /** @param {HTMLElement} item */
  function remove(item) {
    const label = nameOf(item).value;
    const at = items.all().indexOf(item);
    item.remove();
    changed();
    say(fill(words["own-removed"], { name: label }));
    const left = items.all();
    const next = left[Math.min(at, left.length - 1)];
    (next ? nameOf(next) : adder).focus();
  }

  listen(element, adder, button, { add, remove });
  return { element, show, sync: items.sync };
}

/**
 * @param {HTMLElement} element
 * @param {HTMLInputElement} adder
 * @param {HTMLButtonElement} button
 * @param {{add: () => void, remove: (item: HTMLElement) => void}} act
 */
function listen(element, adder, button, { add, remove }) {
  button.addEventListener("click", add);
  adder.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    add();
  });
  // An unfinished name is no answer: the form must not take it for one.
  for (const type of ["input", "change"]) adder.addEventListener(type, (event) => event.stopPropagation());
  element.addEventListener("click", ({ target }) => {
    const item = target instanceof Element && target.closest("[data-own-remove]")?.closest("[data-own-item]");
    if (item instanceof HTMLElement) remove(item);
  });
  element.addEventListener("keydown", (event) => {
    const typed = event.target instanceof HTMLInputElement && event.target.matches(".cp-own__name");
    if (event.key === "Enter" && typed) event.preventDefault(); // else the form would be sent
  });
}
