/**
 * Reads QR pictures, with a decoder that knows nothing of how they were made, and as the comparison
 * page reads photos.
 *
 * node read.mjs: takes a list of pictures on standard input, each with the file of its grey pixels,
 * its width and its height. Prints for each what the decoder reads, or null, and a list of what the
 * page reads.
 */

import { readFileSync } from "node:fs";

import decodeQR from "qr/decode.js";

import "../../theme/js/scan/decoder.js";

const patient = { effort: Infinity, timeLimit: 10_000 };

/** @param {{ file: string, width: number, height: number }} picture */
function read({ file, width, height }) {
  const grey = readFileSync(file);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < grey.length; at++) data[at * 4] = data[at * 4 + 1] = data[at * 4 + 2] = grey[at];
  /** @type {string | null} */
  let plain = null;
  try {
    plain = decodeQR({ width, height, data }, patient);
  } catch {
    // there was nothing to be read
  }
  return { plain, photo: globalThis.counterpartScanner.readPhoto({ width, height, data }) };
}

console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(read)));
