/** Series of QR codes of several people, collected part by part, in any order and mixed with one another. */
import { blockAt } from "./field.js";
import { checkOf, readPart } from "./part.js";

/** @typedef {import("./part.js").Part} Part */
/** @typedef {{number: number, seen: number, needed: number, whole: boolean}} Progress `number` counts the series from 1 */
/** @typedef {{text?: string, problem?: "newer" | "damaged" | "apart"}} Taken a text that is whole, or what is wrong; nothing of both where more is needed */
/** @typedef {{number: number, first: Part, blocks: Map<number, Uint8Array>, whole: boolean}} Collected */

/** Series that are open at once; of more, the one that was begun first is given up. */
const MOST_OPEN = 60;
/** Characters of a text that is unpacked: ten links of the longest kind. */
export const LONGEST = 160 * 1024;

export function startCollecting() {
  /** @type {Map<string, Collected>} */
  const series = new Map();
  let count = 0;

  /** @param {string} key @param {Part} first */
  function begin(key, first) {
    const open = [...series].filter(([, { whole }]) => !whole);
    if (open.length >= MOST_OPEN) series.delete(open[0][0]);
    count += 1;
    const begun = { number: count, first, blocks: new Map(), whole: false };
    series.set(key, begun);
    return begun;
  }

  return {
    /** @param {string} text of a part @returns {Promise<Taken>} */
    async take(text) {
      const part = readPart(text);
      if (typeof part === "string") return { problem: part };
      const { place, needed, length, check, block } = part;
      const key = `${needed}/${length}/${check}`;
      const of = series.get(key) ?? begin(key, part);
      if (of.whole) return {};
      const before = of.blocks.get(place);
      if (before && !same(before, block)) return apart(key);
      of.blocks.set(place, block);
      if (of.blocks.size < needed) return {};
      const whole = restored(of);
      if (checkOf(whole) !== check) return apart(key);
      of.whole = true;
      of.blocks.clear();
      const unpacked = await inflated(whole);
      return unpacked === undefined ? apart(key) : { text: unpacked };
    },
    /** @returns {Progress[]} each series in the order in which they began */
    progress: () => [...series.values()].map(({ number, first, blocks, whole }) => ({ number, seen: whole ? first.needed : blocks.size, needed: first.needed, whole })),
  };

  /** Parts that do not belong together are all given up. @param {string} key @returns {Taken} */
  function apart(key) {
    series.delete(key);
    return { problem: "apart" };
  }
}

/** @param {Collected} of @returns {Uint8Array} */
function restored({ first: { needed, length }, blocks }) {
  const known = [...blocks];
  const size = known[0][1].length;
  const whole = new Uint8Array(size * needed);
  for (let place = 0; place < needed; place++) whole.set(blockAt(known, place), place * size);
  return whole.subarray(0, length);
}

/** @param {Uint8Array} a @param {Uint8Array} b */
function same(a, b) {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** @param {Uint8Array} packed @returns {Promise<string | undefined>} nothing where it is no text, or one that is too long */
async function inflated(packed) {
  const reader = new Blob([Uint8Array.from(packed)]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      text += decoder.decode(next.value, { stream: true });
      if (text.length > LONGEST) {
        await reader.cancel();
        return undefined;
      }
    }
    return text + decoder.decode();
  } catch {
    return undefined;
  }
}
