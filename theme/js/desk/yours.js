/** One's own answers that this browser has and the desk does not count yet. */
import { startOwnAnswers } from "../handing/own.js";
import { readOwn } from "../handing/read-own.js";
import { responseKey } from "../relationship/joining.js";
import { sameName } from "../relationship/set-up.js";
import { roundName } from "../round-name.js";

/** @typedef {import("../relationship/joining.js").Held} Held */

/**
 * @param {HTMLElement} section
 * @param {string} base leads to the site's root
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} scoring
 * @param {object} of
 * @param {() => Held[]} of.held what the relationship has
 * @param {() => import("../relationship/set-up.js").SetUp} of.setUp
 * @param {() => void} of.changed called when another page changed what is missing
 */
export async function startYours(section, base, scoring, { held, setUp, changed }) {
  const own = startOwnAnswers(section, base);
  await own.ready;

  /** Those for one's own side and this round that are missing, or were changed since. */
  function missing() {
    const { name, side, round } = setUp();
    const there = new Map(held().map(({ response }) => [responseKey(response), response.answered_at]));
    return own.all().filter(({ response }) => {
      const asked = response.side === side && sameName(name, response.relationship) && (!round || roundName(response.round) === round);
      return asked && (there.get(responseKey(response)) ?? "") < response.answered_at;
    });
  }

  const ids = () => missing().map(({ id }) => id);
  let before = `${ids()}`;
  for (const type of ["pageshow", "focus"]) {
    addEventListener(type, () => {
      if (`${ids()}` !== before) changed();
      before = `${ids()}`;
    });
  }

  return {
    /** @returns {string[]} of assessments */
    ids,
    /** @returns {Promise<Held[]>} what the relationship takes in */
    read: () => readOwn(scoring, own, missing()),
  };
}
