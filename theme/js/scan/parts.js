/** Parts of series among what was read: collected until a text is whole. */
import { fill, make } from "../page.js";
import { isPart } from "../series/part.js";

/** @typedef {ReturnType<typeof import("../series/collecting.js").startCollecting>} Collecting */

/**
 * @param {Collecting} collecting
 * @param {string[]} texts
 * @returns {Promise<{texts: string[], problem: string}>} what is no part, and what parts became; `problem` is the last of them
 */
export async function joined(collecting, texts) {
  const whole = texts.filter((text) => !isPart(text));
  let problem = "";
  for (const text of texts.filter(isPart)) {
    const taken = await collecting.take(text);
    if (taken.text !== undefined) whole.push(taken.text);
    if (taken.problem) problem = `part-${taken.problem}`;
  }
  return { texts: whole, problem };
}

/**
 * How far each person's series is, a line each.
 * @param {HTMLElement} list
 * @param {import("../page.js").Words} words
 * @param {Collecting} collecting
 */
export function showParts(list, words, collecting) {
  list.replaceChildren(
    ...collecting.progress().map((of) => {
      const { number, seen, needed, whole } = of;
      const line = make("li", "", fill(words[whole ? "scan-part-in" : "scan-part-seen"], { number, seen, needed }));
      const bar = document.createElement("progress");
      Object.assign(bar, { max: needed, value: seen });
      bar.setAttribute("aria-hidden", "true"); // the line says it
      line.prepend(bar);
      return line;
    }),
  );
}
