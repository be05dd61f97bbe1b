/**
 * The engine's files: fetched all at once, each with the right type whatever the server says.
 *
 * Their names end in .js, .json and .bin only, because servers know neither .mjs, .wasm nor .whl.
 * What ends in .bin is packed by us, so that it does not matter whether the server compresses: the
 * decoder by gzip, which browsers know, all else by Zstandard, see zstd.js.
 */

import { EngineError, asEngineError } from "./messages.js";
import { decoder } from "./zstd.js";

const MODULE = "data:text/javascript;base64,";
/** Begins what is said where the browser, or the page's policy, runs no WebAssembly. */
export const REFUSED = "the interpreter does not run here: ";
/** Before `answerFetches` takes its place. */
const network = self.fetch.bind(self);

/** @typedef {Pick<import("./messages.js").Start, "base" | "manifest" | "cache">} Place where files are */

/**
 * What Python needs to start in one of the ways; each promise rejects with an EngineError.
 *
 * @typedef {object} EngineFiles
 * @property {Promise<Uint8Array<ArrayBuffer>>} wasm the interpreter; it is unpacked before all
 *   else, so that it compiles while the rest is
 * @property {Promise<(settings: object) => Promise<any>>} createModule makes the interpreter
 * @property {Promise<Uint8Array<ArrayBuffer>>} [snapshot] a memory, see heap.js
 * @property {Promise<Uint8Array<ArrayBuffer>>} [stdlib] Python's standard library, a zip archive
 * @property {Promise<Uint8Array<ArrayBuffer>>} [packages] the scoring package and what it imports
 * @property {Promise<Uint8Array<ArrayBuffer>>} [words] of the page's language
 * @property {Promise<string>} [catalogue] the compiled definitions and words, JSON
 */

/**
 * Starts to fetch the files for one way.
 *
 * @param {import("./messages.js").Start} start
 * @returns {EngineFiles}
 */
export function fetchFiles(start) {
  const { base, manifest, way, words, given } = start;
  const unpack = unpacker(start, given);
  const wasm = unpack("wasm");
  /** @param {string} part */
  const bytes = (part) => unpack(part, wasm);
  const createModule = imported(given ? `${MODULE}${given.runtime}` : `${base}${nameOf(manifest, "runtime")}`);
  const always = { wasm, createModule, ...(words && manifest.files[words] && { words: bytes(words) }) };
  if (way === "snapshot") return { ...always, snapshot: bytes("snapshot") };
  return {
    ...always,
    stdlib: bytes("stdlib"),
    packages: bytes("packages"),
    catalogue: file(start, "catalogue", given).then((response) => response.text()),
  };
}

/**
 * One more file, unpacked: what only some requests need.
 *
 * @param {Place} place
 * @param {string} part
 * @param {import("./messages.js").Given} [given]
 * @returns {Promise<Uint8Array<ArrayBuffer>>} rejects with an EngineError
 */
export async function fetchPart(place, part, given) {
  if (!place.manifest.files[part]) throw new EngineError("load-failed", `the engine has no ${part}`);
  return unpacker(place, given)(part);
}

/**
 * @param {Place} place
 * @param {import("./messages.js").Given} [given]
 * @returns {(part: string, first?: Promise<unknown>) => Promise<Uint8Array<ArrayBuffer>>} fetches
 *   and unpacks a part, after `first`; rejects with an EngineError
 */
function unpacker(place, given) {
  const unpacking = unpackingBy(file(place, "decoder", given));
  unpacking.catch(() => {}); // who unpacks is told
  return async (part, first) => {
    const response = await file(place, part, given);
    try {
      const packed = new Uint8Array(await response.arrayBuffer());
      await first;
      return (await unpacking)(packed);
    } catch (error) {
      throw asEngineError(error, "load-failed", `${nameOf(place.manifest, part)} is damaged: `);
    }
  };
}

/**
 * Lets Pyodide fetch these responses, by the names it knows, and nothing else.
 *
 * @param {Record<string, Promise<Response>>} responses each is given once
 */
export function answerFetches(responses) {
  self.fetch = async (input) => {
    const address = new URL(input instanceof Request ? input.url : input, self.location.href);
    const name = address.pathname.slice(address.pathname.lastIndexOf("/") + 1);
    const response = responses[name];
    if (response === undefined) throw new TypeError(`${name} is no file of the engine`);
    return response;
  };
}

/** @param {string} address */
async function imported(address) {
  return (await import(address)).default;
}

/** @param {Promise<Response>} fetching of the decoder, which gzip packed */
async function unpackingBy(fetching) {
  const { body } = await fetching;
  if (body === null) throw new EngineError("load-failed", "the decoder is empty");
  const code = new Response(body.pipeThrough(new DecompressionStream("gzip")));
  try {
    return await decoder(await code.arrayBuffer());
  } catch (error) {
    throw asEngineError(error, "load-failed", REFUSED);
  }
}

/**
 * @param {Place} place
 * @param {string} part
 * @param {import("./messages.js").Given} [given]
 */
function file({ base, manifest, cache }, part, given) {
  return given ? handed(given, part) : fetched(base, nameOf(manifest, part), cache);
}

/** @param {import("./manifest.js").Manifest} manifest @param {string} part */
function nameOf(manifest, part) {
  return manifest.files[part]?.name ?? `${part}.bin`;
}

/**
 * @param {string} base
 * @param {string} name
 * @param {RequestCache} cache
 * @returns {Promise<Response>}
 */
async function fetched(base, name, cache) {
  /** @type {Response} */
  let response;
  try {
    response = await network(base + name, { cache });
  } catch (error) {
    throw new EngineError("load-failed", `${name} could not be fetched: ${error}`);
  }
  if (!response.ok) throw new EngineError("load-failed", `${name}: status ${response.status}`);
  return response;
}

/**
 * @param {import("./messages.js").Given} given
 * @param {string} part
 * @returns {Promise<Response>}
 */
async function handed(given, part) {
  if (given[part] === undefined) throw new EngineError("load-failed", `${part} was not handed over`);
  return new Response(fromBase64(given[part]));
}

/**
 * @param {string} text
 * @returns {Uint8Array<ArrayBuffer>}
 */
function fromBase64(text) {
  const quick = /** @type {any} */ (Uint8Array).fromBase64; // newer than the oldest browsers here
  if (quick) return quick(text);
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
