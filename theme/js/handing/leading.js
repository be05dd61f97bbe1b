/** The links that take answers along: to the comparison, and to the desk of whoever has one. */
import { current } from "../relationship/shelf.js";
import { openRelationship } from "../relationship/store.js";
import { codesOf, compareAddress, inFolder } from "./handed.js";

/** @typedef {import("./handed.js").Made} Made */

/**
 * @param {HTMLElement} section
 * @param {string} base leads to the language's root
 * @param {() => Made[]} made what there is to take along
 */
export function startLeading(section, base, made) {
  const root = `${base}../`;
  const toDesk = /** @type {HTMLAnchorElement | null} */ (section.querySelector('[data-action="to-desk"]'));
  const compare = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[data-action="compare"]'));
  const handOver = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[data-action="to-done"]'));

  for (const link of [...compare, ...(toDesk ? [toDesk] : [])]) {
    link.addEventListener("click", async (event) => {
      if (!made().length || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const codes = codesOf(made());
      const there = await keepResponses(codes);
      location.assign(link === toDesk ? link.href : compareAddress(base, there ? "" : codes));
    });
  }

  /**
   * Keeps responses for another page. From a folder they go in the address, if they fit: there a
   * browser may keep something for each page by itself.
   * @param {string} codes of them
   * @returns {Promise<boolean>} whether the other page will find them
   */
  async function keepResponses(codes) {
    if (inFolder() && codes) return false;
    const relationship = await openRelationship(root);
    await relationship.add({ responses: made().map((item) => ({ name: "", ...item })) });
    return relationship.isSaved();
  }

  return {
    /** @param {string} codes of what is handed over now; empty where that is old */
    lead(codes) {
      for (const link of compare) link.href = compareAddress(base, codes);
      if (inFolder()) for (const link of handOver) link.hash = codes && compareAddress(base, codes).split("#")[1];
    },
    /** Whoever set the relationship up has a desk; who was invited hands over. */
    toDesk() {
      if (!toDesk) return;
      const { at, name } = current(root);
      toDesk.hidden = inFolder() || !at || !name || document.querySelector("form[data-invited]") !== null;
      for (const link of handOver) link.classList.toggle("cp-button--primary", toDesk.hidden);
    },
  };
}
