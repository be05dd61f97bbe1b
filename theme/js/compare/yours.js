/** One's own answers, offered for the comparison once the other side's are there. */
import { alike } from "../alike.js";
import { startOwnAnswers } from "../handing/own.js";
import { readOwn } from "../handing/read-own.js";
import { together } from "../invite/words.js";
import { fill, need } from "../page.js";
import { responseKey } from "../relationship/joining.js";
import { roundName } from "../round-name.js";

/** @typedef {import("../relationship/joining.js").Held} Held */
/** @typedef {import("../handing/own.js").Own} Own */

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 * @param {string} root leads to the site's root
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} scoring
 * @param {(held: Held[]) => Promise<void>} add takes them in and shows them
 */
export function startYours(section, words, root, scoring, add) {
  const place = need(section, "[data-yours]");
  const own = startOwnAnswers(section, root);
  /** @type {Held[]} */
  let held = [];
  /** @type {Own[]} */
  let offered = [];

  function show() {
    offered = own.all().filter(({ response }) => isAsked(response, held));
    place.hidden = !offered.length;
    if (!offered.length) return;
    const side = words[`invited-${offered[0].response.side}`];
    need(place, "[data-said]").textContent = fill(words["yours-said"], { titles: together(offered.map(({ title }) => title), words), side });
  }

  need(place, "button").addEventListener("click", async () => {
    const mine = offered;
    const problems = need(section, "[data-problems]");
    try {
      await add(await readOwn(scoring, own, mine));
    } catch (error) {
      scoring.failed(problems, error);
    }
  });
  own.ready.then(show);

  return {
    /** @param {Held[]} now what is at hand; nothing of a sample */
    show(now) {
      held = now;
      show();
    },
  };
}

/** Whether the other side answered the same for the same relationship and round, and this answer is not there. @param {any} mine @param {Held[]} held */
function isAsked(mine, held) {
  const round = (/** @type {any} */ response) => roundName(response.round) ?? response.round;
  const key = responseKey(mine);
  const there = held.find(({ response }) => responseKey(response) === key);
  if (there && there.response.answered_at >= mine.answered_at) return false;
  return held.some(({ response }) => {
    const names = [response.relationship, mine.relationship].map(alike);
    const same = names[0] === names[1] || names.some((name) => !name);
    return response.assessment.id === mine.assessment.id && response.side !== mine.side && round(response) === round(mine) && same;
  });
}
