/** What a form need not ask, because the relationship was set up once. */
import { hasAnswers } from "../fields.js";
import { thisMonth } from "../round-name.js";
import { current } from "./shelf.js";

/** @typedef {import("../fields.js").Fields} Fields */

/**
 * What to fill in of whom a form's answers are about. Where nothing was answered yet, what was set up
 * takes the place of what stands there; answers stay with what they were given for.
 * @param {string} base leads to the site's root
 * @param {Fields} there what the form holds
 * @returns {Fields} only what changes
 */
export function known(base, there) {
  const { at, side, role, name, round } = current(base);
  /** @type {Fields} */
  const about = at ? { side, role, relationship: name, round } : {};
  const free = !hasAnswers(there);
  const changed = Object.entries(about).filter(([field, value]) => value && value !== there[field] && (free || !there[field]));
  const filled = Object.fromEntries(changed);
  return filled.round || there.round ? filled : { ...filled, round: thisMonth(new Date()) };
}
