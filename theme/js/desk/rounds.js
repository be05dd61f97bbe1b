/** Which round the desk shows: this one, or an earlier one that is opened again. */
import { make, need } from "../page.js";
import { roundsOf } from "./standing.js";

/**
 * @param {HTMLElement} place with a select
 * @param {import("../page.js").Words} words
 * @param {() => void} changed
 */
export function startRounds(place, words, changed) {
  const select = /** @type {HTMLSelectElement} */ (need(place, "select"));
  /** What somebody chose. @type {string | undefined} */
  let chosen;
  select.addEventListener("change", () => {
    chosen = select.value;
    changed();
  });

  return {
    /**
     * @param {import("../relationship/joining.js").Held[]} held
     * @param {string} now the round of the set-up
     * @returns {string} the round that is shown; empty for all
     */
    show(held, now) {
      const rounds = roundsOf(held, now);
      const shown = chosen !== undefined && ["", ...rounds].includes(chosen) ? chosen : now || rounds.at(-1) || "";
      select.replaceChildren(...[...rounds].reverse().map((round) => option(round, round)), option("", words["desk-round-all"]));
      select.value = shown;
      place.hidden = rounds.length < 2;
      return shown;
    },
  };
}

/** @param {string} value @param {string} text */
function option(value, text) {
  const made = /** @type {HTMLOptionElement} */ (make("option", "", text));
  made.value = value;
  return made;
}
