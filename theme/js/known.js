/** What a page knows of assessments that are on other pages. */
import { minutesOf } from "./own-questions/minutes.js";
import { aboutSets, ownSets } from "./own-questions/sets.js";
import { wordingOf } from "./own-questions/wording.js";

/** @typedef {{title: string, minutes: number, version: number}} Known */

/** By id, in their order; after them the sets that the two worded themselves. @param {string} root leads to the site's root @returns {Record<string, Known>} */
export function readKnown(root) {
  const known = JSON.parse(document.querySelector("script[data-known]")?.textContent ?? "{}");
  return { ...known, ...knownSets(root) };
}

/** The same of these sets alone. @param {string} root leads to the site's root @returns {Record<string, Known>} */
export function knownSets(root) {
  const about = aboutSets();
  if (!about) return {};
  const sets = Object.entries(ownSets(root));
  return Object.fromEntries(sets.map(([id, { questions }]) => [id, { title: wordingOf(questions).title, minutes: minutesOf(questions, about.rule), version: 1 }]));
}
