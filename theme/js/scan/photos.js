/** Pictures that were chosen, dropped or pasted, read one after the other. */
import { fill } from "../page.js";
import { startCollecting } from "../series/collecting.js";
import { isPart } from "../series/part.js";
import { joined } from "./parts.js";
import { PICTURE_LIMIT, PICTURES_LIMIT, pixelsOf } from "./pictures.js";
import { loadScanner, readByBrowser } from "./scanner.js";
import { whyNot } from "./why.js";

/** @typedef {import("./scanning.js").Scanned} Scanned */

const MEBI = 1024 * 1024;

/**
 * @param {HTMLElement} status tells how far it is
 * @param {import("../page.js").Words} words
 * @param {ReturnType<typeof import("./saying.js").startSaying>} saying
 * @param {(scanned: Scanned[]) => void} hand takes what was found
 * @returns {(files: File[]) => Promise<void>}
 */
export function startPhotos(status, words, { clear, problem }, hand) {
  /** @param {File} file @returns {Promise<Scanned[]>} rejects where the scanner does not arrive */
  async function picture(file) {
    const { name } = file;
    const refuse = (/** @type {string} */ why) => {
      problem(name, why, { limit: PICTURE_LIMIT / MEBI });
      return [];
    };
    if (file.size > PICTURE_LIMIT) return refuse("too-large");
    const scanner = await loadScanner();
    let pixels;
    try {
      pixels = await pixelsOf(file);
    } catch {
      return refuse("not-a-picture");
    }
    const byBrowser = await readByBrowser(pixels);
    const texts = new Set([...byBrowser, ...scanner.readPhoto(pixels)]);
    return texts.size ? [...texts].map((text) => ({ name, text })) : refuse("nothing");
  }

  /** What is no part of a series, and what parts became. @param {Scanned[]} scanned */
  async function ofSeries(scanned) {
    const parts = scanned.filter(({ text }) => isPart(text));
    if (!parts.length) return scanned;
    const collecting = startCollecting();
    const whole = scanned.filter((of) => !parts.includes(of));
    for (const { name, text } of parts) {
      const { texts, problem: why } = await joined(collecting, [text]);
      whole.push(...texts.map((text) => ({ name, text })));
      if (why) problem(name, why);
    }
    for (const { seen, needed } of collecting.progress().filter(({ whole }) => !whole)) problem("", "part-missing", { seen, needed });
    return whole;
  }

  return async (files) => {
    clear();
    if (files.length > PICTURES_LIMIT) return problem("", "too-many", { count: files.length, limit: PICTURES_LIMIT });
    /** @type {Scanned[]} */
    const scanned = [];
    for (const [at, file] of files.entries()) {
      status.textContent = fill(words["scan-reading"], { number: at + 1, count: files.length });
      try {
        scanned.push(...(await picture(file)));
      } catch {
        status.textContent = "";
        return problem("", "failed");
      }
    }
    const whole = await ofSeries(scanned);
    status.textContent = fill(words["scan-found"], { count: scanned.length });
    for (const { name, text } of whole.filter(({ text }) => whyNot(text))) problem(name, whyNot(text));
    hand(whole);
  };
}
