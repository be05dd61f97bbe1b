/** What files of a relationship are called: after the two companies, as far as they have letters and digits. */
import { current } from "./shelf.js";

const LIMIT = 60;

/** @param {string} text @returns {string} in small letters, digits and hyphens; empty where it has none */
export function slug(text) {
  const plain = text.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "");
  return plain.replace(/[^a-z0-9]+/g, "-").slice(0, LIMIT).replace(/^-+|-+$/g, "");
}

/**
 * What the names of a relationship's files begin with.
 * @param {string} base leads to the site's root
 * @returns {string} empty where nobody set it up
 */
export function fileStart(base) {
  return startOf(current(base));
}

/** The same, for one on the shelf. @param {import("./shelf.js").Entry} entry */
export function startOf({ at, companies, name }) {
  if (!at) return "";
  return [companies.buyer, companies.supplier].map(slug).filter(Boolean).join("-") || slug(name);
}

/**
 * The name of a file of what was compared, with its assessment and round.
 * @param {string} base leads to the site's root
 * @param {any[]} responses that are in it, of one assessment
 * @param {string} otherwise its name where nobody set the relationship up
 */
export function comparedFile(base, responses, otherwise) {
  const start = fileStart(base);
  const [last] = [...responses].sort((response, other) => (response.answered_at > other.answered_at ? -1 : 1));
  if (!start || !last) return otherwise;
  return `${start}-${last.assessment.id}-${slug(last.round)}${otherwise.slice(otherwise.lastIndexOf("."))}`;
}
