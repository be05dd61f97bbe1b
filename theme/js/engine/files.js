/**
 * The engine's files: fetched all at once, each with the right type whatever the server says.
 *
 * Their names end in .js, .json and .bin only, because servers know neither .mjs, .wasm nor .whl.
 * What ends in .bin is compressed by us, so that it does not matter whether the server does.
 */

import { EngineError } from "./messages.js";

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
export function fetchFiles({ base, manifest, way, cache }) {
  /** @param {string} part */
  const name = (part) => manifest.files[part]?.name ?? `${part}.bin`;
  /** @param {string} part */
  const inflated = (part) => inflate(base, name(part), cache);
  const wasm = inflated("wasm").then((body) => new Response(body, { headers: { "Content-Type": "application/wasm" } }));
  /** @param {string} part */
  const bytes = (part) => inflated(part).then((body) => whole(body, name(part)));
  const createModule = imported(`${base}${name("runtime")}`);
  if (way === "snapshot") return { wasm, createModule, snapshot: bytes("snapshot") };
  return {
    wasm,
    createModule,
    stdlib: bytes("stdlib"),
    packages: bytes("packages"),
    catalogue: fetched(base, name("catalogue"), cache).then((response) => response.text()),
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
    const found = responses[name];
    if (found === undefined) throw new TypeError(`${name} is no file of the engine`);
    return found;
  };
}

/** @param {string} address */
async function imported(address) {
  return (await import(address)).default;
}

/**
 * @param {string} base
 * @param {string} name
 * @param {RequestCache} cache
 * @returns {Promise<ReadableStream<Uint8Array<ArrayBuffer>>>} the inflated file, while it arrives
 */
async function inflate(base, name, cache) {
  const { body } = await fetched(base, name, cache);
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
    response = await fetch(base + name, { cache });
  } catch (error) {
    throw new EngineError("load-failed", `${name} could not be fetched: ${error}`);
  }
  if (!response.ok) throw new EngineError("load-failed", `${name}: status ${response.status}`);
  return response;
}
