/** A text as a series of QR codes: the blocks of it, then as many more that stand in for any that are lost. */
import { blockAt, PLACES } from "./field.js";
import { checkOf, LARGEST_BLOCK, MOST_NEEDED, written } from "./part.js";

/** Blocks that stand in for lost ones, at least. */
const SPARE = 2;

/** @typedef {{texts: string[], needed: number}} Series any `needed` of the texts are the whole */

/**
 * @param {string} text
 * @returns {Promise<Series | undefined>} nothing where it is too long for a series, or this browser packs nothing
 */
export async function seriesOf(text) {
  if (!("CompressionStream" in globalThis)) return undefined;
  const whole = await deflated(text);
  const length = whole.length;
  const needed = Math.max(2, Math.ceil(length / LARGEST_BLOCK));
  if (needed > MOST_NEEDED) return undefined;
  const size = Math.ceil(length / needed);
  const padded = new Uint8Array(size * needed);
  padded.set(whole);
  const blocks = Array.from({ length: needed }, (_, at) => /** @type {[number, Uint8Array]} */ ([at, padded.subarray(at * size, (at + 1) * size)]));
  const places = Math.min(PLACES, needed + Math.max(SPARE, needed));
  const check = checkOf(whole);
  const texts = Array.from({ length: places }, (_, place) => written({ place, needed, length, check, block: blockAt(blocks, place) }));
  return { texts, needed };
}

/** @param {string} text @returns {Promise<Uint8Array>} packed as zlib packs (RFC 1950) */
async function deflated(text) {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
