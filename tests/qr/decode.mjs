/**
 * Reads QR pictures with a decoder that knows nothing of how they were made.
 *
 * node decode.mjs: takes a list of pictures on standard input, each a list of rows of 0 and 1 (black)
 * with its quiet zone, and prints what each holds, or null, as a list.
 */

import { readFileSync } from "node:fs";

import decodeQR from "qr/decode.js";

/** A finder needs runs of several pixels. */
const PIXELS = 4;

/** @param {string[]} rows */
function read(rows) {
  const size = rows.length * PIXELS;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (rows[Math.floor(y / PIXELS)][Math.floor(x / PIXELS)] === "1") data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
    }
  }
  try {
    return decodeQR({ width: size, height: size, data }, { effort: Infinity, timeLimit: Infinity });
  } catch {
    return null;
  }
}

console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(read)));
