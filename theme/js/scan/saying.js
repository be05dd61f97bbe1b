/** What went wrong with pictures, below each other. */
import { fill, make, need } from "../page.js";

/**
 * @param {HTMLElement} place the part of the page for scanning
 * @param {import("../page.js").Words} words
 */
export function startSaying(place, words) {
  const problems = need(place, "[data-scan-problems]");
  return {
    clear() {
      problems.removeAttribute("role");
      problems.replaceChildren();
    },
    /** @param {string} name @param {string} why @param {Record<string, string | number>} [facts] */
    problem(name, why, facts = {}) {
      const text = fill(words[`scan-${why}`], facts);
      problems.setAttribute("role", "alert"); // only while it says something
      problems.append(make("p", "", ...(name ? [make("b", "", make("bdi", "", name)), " "] : []), text));
      if (place instanceof HTMLDetailsElement) place.open = true;
    },
  };
}
