/** Trying a passphrase on sealed files, and where it opens nothing, what may have been meant. */
import { fill } from "../page.js";
import { open } from "./cipher.js";
import { strangeContent } from "./content.js";
import { SealError } from "./format.js";
import { variants } from "./variants.js";

/** @typedef {import("./listed.js").Item} Item */
/** @typedef {{item: Item, file?: File}} Opened without a file where it is not what the seal says */

/**
 * @param {Item[]} sealed
 * @param {string} passphrase as it was typed
 * @param {import("../page.js").Words} words
 * @param {(text: string) => void} say told what is being done
 * @returns {Promise<{opened: Opened[], how: string}>} `how` says which other passphrase than the typed one did it
 */
export async function tryAll(sealed, passphrase, words, say) {
  let opened = await tryOn(sealed, passphrase, words, (facts) => say(fill(words["sealed-working"], facts)));
  let how = "";
  for (const { why, text } of opened.length ? [] : variants(passphrase)) {
    opened = await tryOn(sealed, text, words, (facts) => say(fill(words["sealed-similar"], facts)));
    if (opened.length) how = words[`sealed-meant-${why}`];
    if (opened.length) break;
  }
  return { opened, how };
}

/**
 * Tries a passphrase on what is sealed; what it opens is another's, unless it is not what the
 * seal says.
 * @param {Item[]} sealed
 * @param {string} passphrase
 * @param {import("../page.js").Words} words
 * @param {(facts: {number: number, count: number}) => void} say told how far it is
 * @returns {Promise<Opened[]>} what it opened
 */
async function tryOn(sealed, passphrase, words, say) {
  const opened = [];
  for (const [at, item] of sealed.entries()) {
    const file = /** @type {import("./format.js").Sealed} */ (item.file);
    say({ number: at + 1, count: sealed.length });
    try {
      const bytes = await open(file, passphrase);
      const strange = strangeContent(bytes, file);
      if (strange) opened.push({ item: { name: item.name, text: item.text, problem: fill(words[`sealed-holds-${strange.code}`], strange.facts) } });
      else opened.push({ item, file: new File([bytes], item.name) });
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
    }
  }
  return opened;
}
