/** The names of the two companies of a relationship, as the engine is given them. */
import { current } from "./shelf.js";

/** @param {string} base leads to the site's root @returns {Record<import("./set-up.js").Side, string>} empty where nobody named them */
export function companiesOf(base) {
  return current(base).companies;
}
