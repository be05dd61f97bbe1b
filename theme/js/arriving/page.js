/** Which page takes a link. */

/**
 * @param {"response" | "invitation"} kind
 * @param {string} fragment
 * @param {URL | string} base the root of a language
 * @returns {string} the page for it; an invitation without its assessment leads to the choice of one
 */
export function pageFor(kind, fragment, base) {
  const page = new URL(kind === "response" ? "compare/index.html" : "assessments/index.html", base);
  page.hash = fragment;
  return page.href;
}
