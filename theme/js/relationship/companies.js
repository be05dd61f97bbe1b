/** The names of the two companies of a relationship, as the engine is given them. */
import { sameName } from "./set-up.js";
import { current } from "./shelf.js";

/** @typedef {Record<import("./set-up.js").Side, string>} Companies a name is empty where nobody gave it */

/** @param {string} base leads to the site's root @returns {Companies} */
export function companiesOf(base) {
  return current(base).companies;
}

/** The same for somebody's answers, which may be for another relationship than the one that is open. @param {string} base leads to the site's root @param {{relationship: string}} response @returns {Companies | undefined} */
export function companiesFor(base, { relationship }) {
  return sameName(current(base).name, relationship) ? companiesOf(base) : undefined;
}
