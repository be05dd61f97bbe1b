/**
 * The engine's files: fetched all at once, each with the right type whatever the server says.
 *
 * Their names end in .js, .json and .bin only, because servers know neither .mjs, .wasm nor .whl.
 * What ends in .bin is compressed by us, so that it does not matter whether the server does.
 */

import { EngineError } from "./messages.js";

const MODULE = "data:text/javascript;base64,";
/** Before `answerFetches` takes its place. */
const network = self.fetch.bind(self);

/**
 * What Python needs to start in one of the ways; each promise rejects with an EngineError.
 *
 * @typedef {object} EngineFiles
 * @property {Promise<Response>} wasm the interpreter, typed so that it compiles while it arrives
 * @property {Promise<(settings: object) => Promise<any>>} createModule makes the interpreter
 * @property {Promise<Uint8Array<ArrayBuffer>>} [snapshot] a memory, see heap.js
 * @property {Promise<Uint8Array<ArrayBuffer>>} [stdlib] Python's standard library, a zip archive
 * @property {Promise<Uint8Array<ArrayBuffer>>} [packages] the scoring package and what it imports
 * @property {Promise<string>} [catalogue] the compiled definitions and words, JSON
 */

/**
 * Starts to fetch the files for one way.
 *
 * @param {import("./messages.js").Start} start
 * @returns {EngineFiles}
 */
export function fetchFiles({ base, manifest, way, cache, given }) {
  /** @param {string} part */
  const name = (part) => manifest.files[part]?.name ?? `${part}.bin`;
  /** @param {string} part */
  const file = (part) => (given ? handed(given, part) : fetched(base, name(part), cache));
  /** @param {string} part */
  const inflated = async (part) => inflate(await file(part), name(part));
  const wasm = inflated("wasm").then((body) => new Response(body, { headers: { "Content-Type": "application/wasm" } }));
  /** @param {string} part */
  const bytes = (part) => inflated(part).then((body) => whole(body, name(part)));
  const createModule = imported(given ? `${MODULE}${given.runtime}` : `${base}${name("runtime")}`);
  if (way === "snapshot") return { wasm, createModule, snapshot: bytes("snapshot") };
  return {
    wasm,
    createModule,
    stdlib: bytes("stdlib"),
    packages: bytes("packages"),
    catalogue: file("catalogue").then((response) => response.text()),
  };
}

/**
 * One more file, inflated: what only some requests need.
 *
 * @param {Pick<import("./messages.js").Start, "base" | "manifest" | "cache">} start
 * @param {string} part
 * @param {import("./messages.js").Given} [given]
 * @returns {Promise<Uint8Array<ArrayBuffer>>} rejects with an EngineError
 */
export async function fetchPart({ base, manifest, cache }, part, given) {
  const name = manifest.files[part]?.name;
  if (name === undefined) throw new EngineError("load-failed", `the engine has no ${part}`);
  const response = given ? await handed(given, part) : await fetched(base, name, cache);
  return whole(inflate(response, name), name);
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

/**
 * @param {Response} response
 * @param {string} name
 * @returns {ReadableStream<Uint8Array<ArrayBuffer>>} the inflated file, while it arrives
 */
function inflate({ body }, name) {
  if (body === null) throw new EngineError("load-failed", `${name} is empty`);
  return body.pipeThrough(new DecompressionStream("gzip"));
}

/**
 * @param {ReadableStream<Uint8Array<ArrayBuffer>>} body
 * @param {string} name
 */
async function whole(body, name) {
  try {
    return new Uint8Array(await new Response(body).arrayBuffer());
  } catch (error) {
    throw new EngineError("load-failed", `${name} is damaged: ${error}`);
  }
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
