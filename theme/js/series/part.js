/**
 * What one QR code of a series holds: `CP1/<place>/<needed>/<length>/<check>/<block>`.
 *
 * Three digits each for the place of its block and for how many blocks restore the whole, five for the
 * length of the whole in bytes, eight hexadecimal ones for its CRC-32, then the block in Base45.
 */
import { bytesOf, lettersOf } from "./base45.js";
import { PLACES } from "./field.js";

/**
 * @typedef {object} Part
 * @property {number} place
 * @property {number} needed
 * @property {number} length bytes of the whole
 * @property {string} check
 * @property {Uint8Array} block
 */

/**
 * Bytes of a block, at most. With its head it fills version 12 at level L (65 modules, 535 letters by
 * ISO/IEC 18004): the largest of which a camera of 1280 pixels, a hand's width from a telephone, still
 * sees every module with three pixels or more.
 */
export const LARGEST_BLOCK = 338;
/** Blocks of a whole, at most: as many may be lost again. */
export const MOST_NEEDED = 127;

const MEANT = /^CP\d+\//;
const PART = /^CP1\/(\d{3})\/(\d{3})\/(\d{5})\/([0-9A-F]{8})\/([0-9A-Z $%*+\-./:]+)$/;

/** Whether somebody meant a text as a part of a series, of any version. @param {string} text */
export const isPart = (text) => MEANT.test(text);

/** @param {Part} part */
export function written({ place, needed, length, check, block }) {
  return `CP1/${digits(place, 3)}/${digits(needed, 3)}/${digits(length, 5)}/${check}/${lettersOf(block)}`;
}

/**
 * @param {string} text
 * @returns {Part | "newer" | "damaged"} a part of which every number fits the others
 */
export function readPart(text) {
  const match = PART.exec(text);
  if (!match) return /^CP(?!1\/)/.test(text) ? "newer" : "damaged";
  const [place, needed, length] = match.slice(1, 4).map(Number);
  const block = bytesOf(match[5]);
  const right = needed > 1 && needed <= MOST_NEEDED && place < PLACES && length > 0;
  if (!right || block?.length !== Math.ceil(length / needed) || block.length > LARGEST_BLOCK) return "damaged";
  return { place, needed, length, check: match[4], block };
}

/** CRC-32 (ISO/HDLC, as in zlib) in eight hexadecimal digits: it finds what does not belong together. @param {Uint8Array} bytes */
export function checkOf(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (~crc >>> 0).toString(16).padStart(8, "0").toUpperCase();
}

/** @param {number} number @param {number} count */
function digits(number, count) {
  return String(number).padStart(count, "0");
}
