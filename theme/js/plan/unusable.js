/** Fields of the plan that cannot be kept as they are: it is said beside them, and what was typed stays. */
import { fill, make, sayWrong } from "../page.js";
import { whenReleased } from "../released.js";
import { labelOf, stays } from "./cards.js";
import { wrongOf } from "./fields.js";

/** @typedef {import("./fields.js").Input} Input */

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 */
export function startUnusable(section, words) {
  /** Fields of cards that were left in a state that cannot be kept. @returns {Input[]} */
  const all = () => [.../** @type {NodeListOf<Input>} */ (section.querySelectorAll("[data-record] [aria-invalid]"))];

  /** @param {Input} input @returns {HTMLElement | undefined} where its problem is said, once one was */
  function place(input) {
    const sibling = input.nextElementSibling;
    return sibling instanceof HTMLElement && sibling.matches(".cp-wrong") ? sibling : undefined;
  }

  /** @param {Input} input @param {string} text */
  function say(input, text) {
    const there = place(input);
    if (!text) {
      input.removeAttribute("aria-invalid");
      if (there) sayWrong(there, "");
      return;
    }
    const where = there ?? make("small", "cp-wrong");
    if (!there) {
      where.id = `${input.closest("[data-record]")?.id}-${input.name}-problem`;
      input.setAttribute("aria-describedby", where.id);
      input.after(where);
    }
    input.setAttribute("aria-invalid", "true");
    if (where.textContent !== text) sayWrong(where, text);
  }

  return {
    /** Somebody left a field. @param {EventTarget | null} target */
    left(target) {
      const input = /** @type {Input} */ (target);
      if (!(target instanceof Element && target.matches("[data-record] [name]"))) return;
      if (wrongOf(input)) stays(input);
      whenReleased(() => {
        const wrong = wrongOf(input);
        say(input, wrong && words[`field-${wrong}`]);
      });
    },
    /** Somebody goes on typing: what was wrong may be right by now. @param {EventTarget | null} target */
    typed(target) {
      const input = /** @type {Input} */ (target);
      if (input.hasAttribute?.("aria-invalid") && !wrongOf(input)) say(input, "");
    },
    /** What no plan can be made of; goes to the first of them. @returns {string[]} in words */
    tell() {
      const [first] = all();
      const card = first?.closest("details");
      if (card) card.open = true;
      return all().map((input) =>
        fill(words["field-first"], { field: labelOf(input.closest("[data-record]"), input.name), problem: place(input)?.textContent ?? "" }),
      );
    },
  };
}
