/** What the room sees now: of a walk the one stage, and how the time stands; never anything that is to come. */
import { fill } from "../page.js";
import { filledIn } from "./slots.js";
import { standing } from "./standing.js";

const MINUTE = 60_000;

/**
 * @param {ReturnType<typeof import("./walk.js").startWalk>} walk
 * @param {object} of
 * @param {import("./walk.js").Card[]} of.cards
 * @param {import("../page.js").Words} of.words
 * @param {string} of.tag of the language
 * @param {number} of.started when the clock began; 0 where it did not
 * @param {number} of.until when the timer ends
 * @param {string} of.said what was written down for all to see
 * @param {Record<string, string>} of.slots what was written down for places in the card
 * @param {boolean} of.blank
 * @param {boolean} of.zoom
 * @returns {import("./link.js").Shown}
 */
export function shownOf(walk, { cards, words, tag, started, until, said, slots, blank, zoom }) {
  const ends = new Date(walk.since() + walk.card().minutes * MINUTE).toLocaleTimeString(tag, { hour: "2-digit", minute: "2-digit" });
  const note = walk.card().kind === "rest" && !blank ? fill(words["rest-until"], { time: ends }) : "";
  return { html: blank ? "" : filledIn(walk.html(), slots), note, said: blank ? "" : said, blank, zoom, until, ...clock(standing(cards, walk.at(), started, Date.now()), started, words) };
}

/**
 * @param {{left: number, late: number}} stands
 * @param {number} started
 * @param {import("../page.js").Words} words
 */
function clock({ left, late }, started, words) {
  if (!started) return { left: "", late: "" };
  const behind = late > 0 ? fill(words["clock-late"], { count: late }) : late < 0 ? fill(words["clock-early"], { count: -late }) : words["clock-on-time"];
  return { left: fill(words[left < 0 ? "clock-over" : "clock-left"], { count: Math.abs(left) }), late: behind };
}
