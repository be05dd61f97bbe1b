/** Makes a snapshot small: see heap.js for what is in it. */

import { PAGE, checksumOf } from "../../../theme/js/engine/heap.js";

const HEADER = 128;

/**
 * @param {Uint8Array} raw as Pyodide makes it: its header, then the memory
 * @param {Uint8Array} before the memory before Python began
 * @param {any} module
 */
export function pack(raw, before, module) {
  const memory = raw.slice(HEADER);
  memory.fill(0, module._emscripten_stack_get_end(), module._emscripten_stack_get_current());
  let constants = 0;
  while (same(memory, before, constants)) constants += PAGE;
  const runs = [];
  const pages = [];
  for (let at = constants; at < memory.length; at += PAGE) {
    const page = memory.subarray(at, at + PAGE);
    if (page.every((byte) => byte === 0)) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === at / PAGE) last[1] += 1;
    else runs.push([at / PAGE, 1]);
    pages.push(page);
  }
  const numbers = [constants, checksumOf(before, constants), HEADER, runs.length, ...runs.flat()];
  const bytes = Buffer.concat([bytesOf(numbers), raw.subarray(0, HEADER), ...pages]);
  return { bytes, facts: { raw: raw.length, constants, pages: pages.length, runs: runs.length } };
}

/** @param {number[]} numbers */
function bytesOf(numbers) {
  return new Uint8Array(Uint32Array.from(numbers).buffer);
}

/**
 * @param {Uint8Array} one
 * @param {Uint8Array} other
 * @param {number} at
 */
function same(one, other, at) {
  return Buffer.compare(one.subarray(at, at + PAGE), other.subarray(at, at + PAGE)) === 0;
}
