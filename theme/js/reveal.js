/** Somebody goes to a part of a form that may not be on the screen: whoever hides it shows it. */

export const REVEAL = "cp-reveal";

/** @param {Element} element about to be focused or scrolled to */
export function reveal(element) {
  element.dispatchEvent(new CustomEvent(REVEAL, { bubbles: true }));
}
