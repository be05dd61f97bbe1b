/** Lists that respondents make themselves: add, rename, remove. What is in them are fields like any other. */
import { fill, need } from "./page.js";

/** @typedef {import("./fields.js").Fields} Fields */
/** @typedef {{sync: (fields: Fields) => void, show: () => void, element: HTMLElement}} OwnList */

/** Stands for the number in the template. */
const PLACEHOLDER = "N";

/**
 * @param {HTMLElement} element
 * @param {import("./page.js").Words} words
 * @param {() => void} changed called after an item was added or removed
 * @param {(message: string) => void} say
 * @returns {OwnList}
 */
export function startOwn(element, words, changed, say) {
  const id = element.dataset.own ?? "";
  const limit = Number(element.dataset.limit);
  const template = /** @type {HTMLTemplateElement} */ (need(element, "[data-own-template]"));
  const place = need(element, "[data-own-items]");
  const adder = /** @type {HTMLInputElement} */ (need(element, "[data-own-new]"));
  const button = /** @type {HTMLButtonElement} */ (need(element, "[data-own-add]"));
  const room = need(element, "[data-own-room]");
  const items = () => /** @type {HTMLElement[]} */ ([...place.querySelectorAll("[data-own-item]")]);
  const key = (/** @type {number} */ number) => `${id}-${number}`;
  const name = (/** @type {HTMLElement} */ item) => /** @type {HTMLInputElement} */ (need(item, ".cp-own__name"));

  /** The lowest number that no item has; above the limit where the list is full. */
  function free() {
    const taken = items().map((item) => item.dataset.question);
    let number = 1;
    while (taken.includes(key(number))) number += 1;
    return number;
  }

  /** @param {number} number @returns {HTMLElement} the new item, in its place by number */
  function insert(number) {
    const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    for (const part of copy.querySelectorAll("*")) {
      for (const attribute of part.attributes) {
        attribute.value = attribute.value.replaceAll(`${id}-${PLACEHOLDER}`, key(number));
      }
    }
    const item = /** @type {HTMLElement} */ (copy.firstElementChild);
    const after = items().find((other) => Number(other.dataset.question?.slice(id.length + 1)) > number);
    place.insertBefore(item, after ?? null);
    return item;
  }

  function show() {
    const all = items();
    for (const [at, item] of all.entries()) {
      need(item, "[data-own-place]").textContent = String(at + 1);
      need(item, "[data-own-remove]").setAttribute("aria-label", fill(words["own-remove-long"], { name: name(item).value }));
    }
    const full = all.length >= limit;
    adder.disabled = full;
    button.disabled = full;
    element.toggleAttribute("data-empty", !all.length);
    room.textContent = fill(words[full ? "own-full" : all.length ? "own-room" : "own-limit"], { count: all.length, limit });
  }

  function add() {
    const label = adder.value.trim();
    if (!label) return adder.focus();
    const number = free();
    if (number > limit) return;
    const item = insert(number);
    name(item).value = label;
    adder.value = "";
    changed();
    say(fill(words["own-added"], { name: label }));
    const control = item.querySelector("input[type=radio], input[type=number]");
    if (control instanceof HTMLElement) control.focus();
    else adder.focus();
  }

  /** @param {HTMLElement} item */
  function remove(item) {
    const label = name(item).value;
    const at = items().indexOf(item);
    item.remove();
    changed();
    say(fill(words["own-removed"], { name: label }));
    const next = items()[Math.min(at, items().length - 1)];
    (next ? name(next) : adder).focus();
  }

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

  return {
    element,
    show,
    /** Makes room for the items that the fields hold, and takes away the others. */
    sync(fields) {
      const held = new Set(Object.keys(fields).map((field) => field.split(".")[0]));
      for (const item of items()) if (!held.has(item.dataset.question ?? "")) item.remove();
      for (let number = 1; number <= limit; number += 1) {
        if (held.has(key(number)) && !items().some((item) => item.dataset.question === key(number))) insert(number);
      }
    },
  };
}
