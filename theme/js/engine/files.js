/**
 * The engine's files: fetched all at once, each with the right type whatever the server says.
 *
 * Their names end in .js, .json and .bin only, because servers know neither .mjs, .wasm nor .whl.
 */

import { EngineError } from "./messages.js";

const ZIP = [0x50, 0x4b];

/**
 * Everything that Python needs to start.
 *
 * @typedef {object} EngineFiles
 * @property {Response} wasm the interpreter, typed so that it compiles while it arrives
 * @property {Uint8Array<ArrayBuffer>} stdlib Python's standard library, a zip archive
 * @property {Uint8Array<ArrayBuffer>} packages the scoring package and what it imports, the same
 * @property {string} lock the list of packages that Python may ask for (none), JSON
 * @property {string} catalogue the compiled definitions and words, JSON
 * @property {(settings: object) => Promise<any>} createModule makes the interpreter
 */

/**
 * Fetches the files of the engine's folder.
 *
 * @param {string} base the folder's address, with its last slash
 * @returns {Promise<EngineFiles>}
 * @throws {EngineError} `load-failed`, naming the first file that could not be had
 */
export async function fetchFiles(base) {
  const [wasm, stdlib, packages, lock, catalogue, runtime] = await Promise.all([
    wasmOf(base, "wasm.bin"),
    zipOf(base, "stdlib.bin"),
    zipOf(base, "packages.bin"),
    textOf(base, "lock.json"),
    textOf(base, "catalogue.json"),
    import(`${base}runtime.js`),
  ]);
  return { wasm, stdlib, packages, lock, catalogue, createModule: runtime.default };
}

/**
 * Lets Pyodide fetch these responses, by the names it knows, and nothing else.
 *
 * @param {Record<string, Response>} responses each is given once
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

/**
 * @param {string} base
 * @param {string} name
 * @returns {Promise<Response>} the inflated file, while it arrives
 */
async function wasmOf(base, name) {
  const { body } = await fetched(base, name);
  if (body === null) throw new EngineError("load-failed", `${name} is empty`);
  const headers = { "Content-Type": "application/wasm" };
  return new Response(body.pipeThrough(new DecompressionStream("gzip")), { headers });
}

/**
 * @param {string} base
 * @param {string} name
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
async function zipOf(base, name) {
  const bytes = new Uint8Array(await (await fetched(base, name)).arrayBuffer());
  if (ZIP.some((byte, place) => bytes[place] !== byte)) {
    throw new EngineError("load-failed", `${name} is not what it should be`);
  }
  return bytes;
}

/**
 * @param {string} base
 * @param {string} name
 * @returns {Promise<string>}
 */
async function textOf(base, name) {
  return (await fetched(base, name)).text();
}

/**
 * The file as the server has it now: an old copy would not fit the other files.
 *
 * @param {string} base
 * @param {string} name
 * @returns {Promise<Response>}
 */
async function fetched(base, name) {
  /** @type {Response} */
  let response;
  try {
    response = await fetch(base + name, { cache: "no-cache" });
  } catch (error) {
    throw new EngineError("load-failed", `${name} could not be fetched: ${error}`);
  }
  if (!response.ok) throw new EngineError("load-failed", `${name}: status ${response.status}`);
  return response;
}
