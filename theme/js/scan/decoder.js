/** Reads QR pictures in pixels. A script of its own: it is loaded when somebody scans. */
import decodeQR from "qr/decode.js";

import { evened } from "./even.js";

/** @typedef {import("./even.js").Pixels} Pixels */
/** @typedef {{x: number, y: number}[]} Outline */

/** Pictures on one photo that are looked for. */
const MOST = 20;
/** Milliseconds for one of them in a photo; a camera's frame gets what the decoder takes by itself. */
const PATIENCE = 1500;
const LEAST = 2;

/**
 * Every QR picture on a photo, each once; the pixels are painted over where one was found.
 * @param {Pixels} pixels
 * @returns {string[]} what they hold
 */
function readPhoto(pixels) {
  /** @type {string[]} */
  const texts = [];
  while (texts.length < MOST) {
    const picture = readPicture(pixels, true) ?? readEvened(pixels);
    if (!picture) break;
    if (!texts.includes(picture.text)) texts.push(picture.text);
    if (!cover(pixels, picture.outline)) break;
  }
  return texts;
}

/**
 * The QR picture in a frame of a camera.
 * @param {Pixels} pixels
 * @param {boolean} again whether to look a second time, which takes longer
 * @returns {string[]}
 */
function readFrame(pixels, again) {
  const picture = readPicture(pixels, false) ?? (again ? readEvened(pixels) : undefined);
  return picture ? [picture.text] : [];
}

/** @param {Pixels} pixels @param {boolean} patient */
function readPicture(pixels, patient) {
  /** @type {Outline} */
  let outline = [];
  const effort = patient ? { effort: Infinity, timeLimit: PATIENCE } : {};
  try {
    const text = decodeQR(pixels, { ...effort, pointsOnDetect: ({ outline: around }) => (outline = around) });
    return { text, outline };
  } catch {
    return undefined; // nothing to be read there
  }
}

/** @param {Pixels} pixels */
function readEvened(pixels) {
  if (Math.min(pixels.width, pixels.height) < LEAST) return undefined;
  const even = evened(pixels);
  const picture = readPicture(even.pixels, true);
  return picture && { text: picture.text, outline: picture.outline.map(({ x, y }) => ({ x: x / even.scale, y: y / even.scale })) };
}

/**
 * Paints a quadrangle white.
 * @param {Pixels} pixels
 * @param {Outline} outline its corners in order
 * @returns {boolean} whether anything was painted
 */
function cover({ width, height, data }, outline) {
  const [left, right] = range(outline.map(({ x }) => x), width);
  const [top, bottom] = range(outline.map(({ y }) => y), height);
  let painted = false;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      if (!inside(outline, x, y)) continue;
      data.fill(255, (y * width + x) * 4, (y * width + x) * 4 + 4);
      painted = true;
    }
  }
  return painted;
}

/** @param {number[]} values @param {number} limit */
function range(values, limit) {
  return [Math.max(0, Math.floor(Math.min(...values))), Math.min(limit, Math.ceil(Math.max(...values)))];
}

/** Whether a point lies on the same side of every edge. @param {Outline} outline @param {number} x @param {number} y */
function inside(outline, x, y) {
  const sides = outline.map((a, at) => {
    const b = outline[(at + 1) % outline.length];
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
  });
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}

/** @type {any} */ (globalThis).counterpartScanner = { readPhoto, readFrame };
