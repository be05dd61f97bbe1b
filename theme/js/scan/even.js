/**
 * A second look at a picture that was not read: noise smoothed, shadows evened out, modules enlarged.
 * On photos taken in poor light it makes the difference (tests/qr/test_photos.py).
 */

/** @typedef {{width: number, height: number, data: Uint8ClampedArray<ArrayBuffer>}} Pixels as RGBA */

/** Pixels around one that say how light its surroundings are. */
const AROUND = 30;
const GAIN = 2;
const GREY = 128;
const ENLARGED = 1.5;
/** Pixels of the longer side above which nothing is enlarged, and above which it is made smaller. */
const ENLARGED_TO = 2000;
const LARGEST = 2600;

/** @param {Pixels} pixels @returns {{pixels: Pixels, scale: number}} and how much larger it is */
export function evened({ width, height, data }) {
  const grey = new Float32Array(width * height);
  for (let at = 0; at < grey.length; at++) {
    grey[at] = 0.299 * data[4 * at] + 0.587 * data[4 * at + 1] + 0.114 * data[4 * at + 2];
  }
  const smooth = means(grey, width, height, 1);
  const light = means(grey, width, height, AROUND);
  for (let at = 0; at < grey.length; at++) smooth[at] = GREY + (smooth[at] - light[at]) * GAIN;
  const longer = Math.max(width, height);
  const scale = longer <= ENLARGED_TO ? ENLARGED : Math.min(1, LARGEST / longer);
  return { pixels: scaled(smooth, width, height, scale), scale };
}

/**
 * The mean of the square around each pixel, cut off at the edges.
 * @param {Float32Array} values
 * @param {number} width
 * @param {number} height
 * @param {number} radius
 */
function means(values, width, height, radius) {
  const rows = new Float32Array(values.length);
  const all = new Float32Array(values.length);
  for (let y = 0; y < height; y++) run(values, rows, y * width, 1, width, radius);
  for (let x = 0; x < width; x++) run(rows, all, x, width, height, radius);
  return all;
}

/**
 * Running means of one line.
 * @param {Float32Array} from
 * @param {Float32Array} into
 * @param {number} start
 * @param {number} step
 * @param {number} count
 * @param {number} radius
 */
function run(from, into, start, step, count, radius) {
  let sum = 0;
  let n = 0;
  for (let at = -radius; at < count; at++) {
    const [next, last] = [at + radius, at - radius - 1];
    if (next < count) {
      sum += from[start + next * step];
      n += 1;
    }
    if (last >= 0) {
      sum -= from[start + last * step];
      n -= 1;
    }
    if (at >= 0) into[start + at * step] = sum / n;
  }
}

/**
 * Larger or smaller, between the four nearest pixels.
 * @param {Float32Array} grey
 * @param {number} width
 * @param {number} height
 * @param {number} scale
 * @returns {Pixels}
 */
function scaled(grey, width, height, scale) {
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
  const data = new Uint8ClampedArray(wide * high * 4).fill(255);
  for (let y = 0, into = 0; y < high; y++) {
    const [top, down] = place(y, scale, height);
    for (let x = 0; x < wide; x++, into += 4) {
      const [left, right] = place(x, scale, width);
      const at = top * width + left;
      const upper = grey[at] * (1 - right) + grey[at + 1] * right;
      const lower = grey[at + width] * (1 - right) + grey[at + width + 1] * right;
      data[into] = data[into + 1] = data[into + 2] = upper * (1 - down) + lower * down;
    }
  }
  return { width: wide, height: high, data };
}

/** @param {number} at @param {number} scale @param {number} count @returns {[number, number]} */
function place(at, scale, count) {
  const exact = Math.min(count - 1.001, Math.max(0, (at + 0.5) / scale - 0.5));
  return [Math.floor(exact), exact % 1];
}
