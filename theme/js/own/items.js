/** The items of a list that respondents make themselves, in order of their numbers. */
import { need } from "../page.js";

/** Stands for the number in the template. */
const PLACEHOLDER = "N";

/** @param {HTMLElement} element */
export function startItems(element) {
  const id = element.dataset.own ?? "";
  const limit = Number(element.dataset.limit);
  const template = /** @type {HTMLTemplateElement} */ (need(element, "[data-own-template]"));
  const place = need(element, "[data-own-items]");
  const all = () => /** @type {HTMLElement[]} */ ([...place.querySelectorAll("[data-own-item]")]);
  const key = (/** @type {number} */ number) => `${id}-${number}`;

  /** @param {number} number @returns {HTMLElement} the new item, in its place by number */
  function insert(number) {
    const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    for (const part of copy.querySelectorAll("*")) {
      for (const attribute of part.attributes) {
        attribute.value = attribute.value.replaceAll(`${id}-${PLACEHOLDER}`, key(number));
      }
    }
    const item = /** @type {HTMLElement} */ (copy.firstElementChild);
    const after = all().find((other) => Number(other.dataset.question?.slice(id.length + 1)) > number);
    place.insertBefore(item, after ?? null);
    return item;
  }

  return {
    limit,
    all,
    /** @returns {HTMLElement | undefined} a new item with the lowest number that none has; none where the list is full */
    add() {
      const taken = all().map((item) => item.dataset.question);
      let number = 1;
      while (taken.includes(key(number))) number += 1;
      return number > limit ? undefined : insert(number);
    },
    /** Makes room for the items that the fields hold, and takes away the others. @param {import("../fields.js").Fields} fields */
    sync(fields) {
      const held = new Set(Object.keys(fields).map((field) => field.split(".")[0]));
      for (const item of all()) if (!held.has(item.dataset.question ?? "")) item.remove();
      for (let number = 1; number <= limit; number += 1) {
        if (held.has(key(number)) && !all().some((item) => item.dataset.question === key(number))) insert(number);
      }
    },
  };
}

/** The field with an item's name. @param {HTMLElement} item */
export function nameOf(item) {
  return /** @type {HTMLInputElement} */ (need(item, ".cp-own__name"));
}
