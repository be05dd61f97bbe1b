/** Copying by one click, also on plain http, where there is no clipboard. */

/**
 * Copies the text; the older way copies what is selected, so select it first.
 * @param {string} text
 * @returns {Promise<boolean>} whether it worked
 */
export async function copied(text) {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // refused: the older way may still work
  }
  return document.execCommand("copy");
}
