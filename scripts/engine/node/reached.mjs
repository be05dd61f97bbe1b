/**
 * Empties the functions of a WebAssembly module that nothing can call.
 *
 * node reached.mjs FILE: writes over it. What is exported, starts, lies in a table or is named by
 * a global stays, with all that it calls; the numbers of functions stay as they are.
 */

import { readFileSync, writeFileSync } from "node:fs";

import { CODE, IMPORTS, bodies, callsOf, importedFunctions, rootsOf, sections } from "./wasm.mjs";

/** No variables, a trap, the end. */
const EMPTY = Uint8Array.of(0, 0, 0x0b);

const [file] = process.argv.slice(2);
const module = new Uint8Array(readFileSync(file));
const parts = sections(module);
/** @param {number} wanted */
const contentOf = (wanted) => parts.find(({ id }) => id === wanted)?.content ?? Uint8Array.of(0);
const own = importedFunctions(contentOf(IMPORTS));
const functions = bodies(contentOf(CODE));

/** @type {Set<number>} */
const reached = new Set();
for (const waiting = rootsOf(parts); waiting.length; ) {
  const called = /** @type {number} */ (waiting.pop());
  if (reached.has(called)) continue;
  reached.add(called);
  if (called >= own) waiting.push(...callsOf(functions[called - own]));
}

const left = functions.map((body, place) => (reached.has(place + own) ? body : EMPTY));
const code = Buffer.concat([number(left.length), ...left.flatMap((body) => [number(body.length), body])]);
const written = [module.subarray(0, 8)];
for (const { id, content } of parts) {
  const now = id === CODE ? code : content;
  written.push(Uint8Array.of(id), number(now.length), now);
}
const result = Buffer.concat(written);
if (!WebAssembly.validate(result)) throw new Error("what is left is no module");
writeFileSync(file, result);

/** As these files have it (LEB128). @param {number} value */
function number(value) {
  const digits = [];
  for (; value > 127; value >>>= 7) digits.push((value & 127) | 128);
  return Uint8Array.of(...digits, value);
}
