/** Answers that look as if one person gave them under two ids: said, and left to the reader. */
import { alike } from "../alike.js";
import { fill, make } from "../page.js";

/** @typedef {import("../relationship/joining.js").Held} Held */

/**
 * The same rule as the engine's (`counterpart/scoring/twins.py`).
 * @param {Held[]} held
 * @returns {Held[][]} the responses of each person who seems to be there more than once, the latest last
 */
export function twins(held) {
  /** @type {Map<string, Held[]>} */
  const people = new Map();
  for (const entry of held) {
    const { respondent, assessment, round, side } = entry.response;
    const label = alike(respondent.label);
    if (!label) continue;
    const key = JSON.stringify([label, assessment.id, round, side, respondent.role]);
    people.set(key, [...(people.get(key) ?? []), entry]);
  }
  return [...people.values()].filter((of) => of.length > 1).map((of) => of.sort((a, b) => (order(a) < order(b) ? -1 : 1)));
}

/** @param {Held} held */
function order({ response }) {
  return `${response.answered_at} ${response.respondent.id}`;
}

/**
 * @param {HTMLElement} place
 * @param {import("../page.js").Words} words
 * @param {(held: Held[]) => void} onRemove takes the earlier ones out
 */
export function startTwins(place, words, onRemove) {
  /** Those that are to stay, by the ids of their respondents. @type {Set<string>} */
  const settled = new Set();
  /** @param {Held[]} of */
  const name = (of) => of.map(({ response }) => response.respondent.id).sort().join(" ");

  /** @param {Held[]} of @param {() => void} again */
  function row(of, again) {
    const { respondent, side, round } = of[0].response;
    const dates = of.map(({ response }) => response.answered_at.slice(0, 10));
    const facts = { side: words[`compare-${side}`], round, first: dates[0], last: dates.at(-1) ?? "", count: of.length };
    const paragraph = make("p", "", make("b", "", make("bdi", "", respondent.label)), ` ${fill(words["twins-said"], facts)}`);
    const later = button(words["twins-later"], () => onRemove(of.slice(0, -1)));
    const both = button(words["twins-both"], () => {
      settled.add(name(of));
      again();
      place.focus();
    });
    return make("div", "cp-notice cp-notice--warn", paragraph, make("p", "cp-actions", later, " ", both));
  }

  /** @param {Held[]} held */
  function show(held) {
    const groups = twins(held).filter((of) => !settled.has(name(of)));
    place.hidden = !groups.length;
    place.replaceChildren(...groups.map((of) => row(of, () => show(held))));
  }

  return { show };
}

/** @param {string} label @param {() => void} run */
function button(label, run) {
  const made = make("button", "cp-button cp-button--small", label);
  made.setAttribute("type", "button");
  made.addEventListener("click", run);
  return made;
}
