/** Who answered, in one line: what gathers answers shrinks to it where both sides are there from the start. */
import { fill, need } from "../page.js";

/** @typedef {import("../relationship/joining.js").Held} Held */

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 */
export function startGathered(section, words) {
  const line = need(section, "[data-gathered]");
  let wanted = false;

  function open() {
    stay();
    fold(false);
    need(section, "[data-hand-title]").focus();
  }

  /** @param {boolean} folded */
  function fold(folded) {
    section.toggleAttribute("data-folded", folded);
    line.hidden = !folded;
    document.documentElement.toggleAttribute("data-report-first", folded);
  }

  /** Whoever adds answers goes on with it: from now on it stays open. */
  function stay() {
    wanted = false;
  }

  return {
    open,
    stay,
    /** From now on it is one line wherever both sides answered what is compared. */
    shut() {
      wanted = true;
    },
    /** @param {Held[]} held what is compared */
    show(held) {
      const count = { buyer: people(held, "buyer"), supplier: people(held, "supplier") };
      need(line, "[data-said]").textContent = fill(words["gathered-line"], count);
      fold(wanted && count.buyer > 0 && count.supplier > 0);
    },
  };
}

/** How many people of a side answered. @param {Held[]} held @param {string} side */
function people(held, side) {
  return new Set(held.filter(({ response }) => response.side === side).map(({ response }) => response.respondent.id)).size;
}
