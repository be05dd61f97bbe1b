/** The sample of the comparison page: shown like a relationship, and never kept as one. */

/** @typedef {import("../relationship/joining.js").Held} Held */

/** @param {HTMLElement} section the page's module, with the button that holds the sample's codes */
export function startSample(section) {
  const button = section.querySelector('[data-action="sample"]');
  const codes = (button instanceof HTMLElement && button.dataset.codes?.split(" ")) || [];
  /** @type {Held[] | undefined} */
  let shown;

  return {
    codes,
    /** @param {string[]} candidates @returns {boolean} whether these are the sample, as a link to it holds it */
    is: (candidates) => candidates.length > 0 && candidates.every((code) => codes.includes(code)),
    /** @returns {Held[] | undefined} */
    shown: () => shown,
    /** @param {Held[] | undefined} held */
    show(held) {
      shown = held;
    },
  };
}
