/** Starts Python and opens the door of the scoring package. Only this file knows Pyodide. */

import { loadPyodide } from "pyodide";

import { REFUSED, answerFetches, fetchFiles, fetchPart } from "./files.js";
import { restoring, unpack } from "./heap.js";
import { EngineError, WORDS, asEngineError } from "./messages.js";

const PACKAGES = "/lib/packages.zip";
/** New objects after which Python looks for rings among them; it would do so every 2,000. */
const RARELY = 100_000;

/**
 * Python, ready to answer.
 *
 * @typedef {object} Door
 * @property {(request: string) => string} handle answers a request
 * @property {(part: string, given?: import("./messages.js").Given) => Promise<void>} add lets
 *   Python import what is in another file of the engine; once, however often it is called
 */

/**
 * Loads Python from the engine's folder, with the catalogue in the scoring package.
 *
 * @param {import("./messages.js").Start} start
 * @returns {Promise<Door>}
 * @throws {EngineError} `load-failed`
 */
export async function openDoor(start) {
  const files = fetchFiles(start);
  const python = await startPython(start, files);
  // thousands of responses are tens of thousands of objects, none of them in a ring
  python.pyimport("gc").set_threshold(RARELY);
  const handle = calling(python.pyimport("counterpart.door").handle);
  if (files.words) learn(python, handle, `${start.words}`, await files.words);
  return { handle, add: adding(python, handle, start) };
}

/**
 * @param {any} python
 * @param {Door["handle"]} handle
 * @param {import("./messages.js").Start} start
 * @returns {Door["add"]}
 */
function adding(python, handle, { base, manifest, cache }) {
  /** @type {Map<string, Promise<void>>} */
  const added = new Map();
  return (part, given) => {
    const known = added.get(part);
    if (known) return known;
    const loading = fetchPart({ base, manifest, cache }, part, given).then((bytes) => learn(python, handle, part, bytes));
    added.set(part, loading);
    loading.catch(() => {
      added.delete(part); // the next request tries again
      cache = "reload"; // what the browser kept may be what is damaged
    });
    return loading;
  };
}

/**
 * Puts a part where Python finds it: more modules, or the words of a language.
 *
 * @param {any} python
 * @param {Door["handle"]} handle
 * @param {string} part
 * @param {Uint8Array} bytes
 */
function learn(python, handle, part, bytes) {
  const type = part.startsWith(WORDS) ? "language" : "part";
  const path = `/lib/${part}.${type === "part" ? "zip" : "json"}`;
  python.FS.mkdirTree("/lib");
  python.FS.writeFile(path, bytes);
  const { ok, problems } = JSON.parse(handle(JSON.stringify({ type, path })));
  if (!ok) throw new EngineError("load-failed", `${part}: ${problems.join("; ")}`);
}

/**
 * @param {import("./messages.js").Start} start
 * @param {import("./files.js").EngineFiles} [files]
 * @returns {Promise<any>} Pyodide, with the scoring package ready
 * @throws {EngineError} `load-failed`
 */
export function startPython(start, files = fetchFiles(start)) {
  const settings = {
    indexURL: start.base,
    packageBaseUrl: start.base,
    lockFileContents: JSON.stringify(start.manifest.lock),
  };
  const load = start.way === "snapshot" ? restore : begin;
  return Promise.race([compiling(files.wasm), missing(files), load(files, settings)]);
}

/**
 * @param {import("./files.js").EngineFiles} files
 * @param {object} settings
 */
async function restore(files, settings) {
  answerFetches({
    "pyodide.asm.wasm": Promise.resolve(new Response()), // see `compiling`
    "python_stdlib.zip": Promise.resolve(new Response()), // whatever is needed is loaded already
  });
  const snapshot = files.snapshot?.then(unpack);
  snapshot?.catch(() => {}); // the one who waits for it is told
  const pyodide = await loadPyodide({
    ...settings,
    createPyodideModule: restoring(await files.createModule, snapshot),
    _loadSnapshot: Promise.resolve(new Uint8Array(1)), // lest it waits here, and compiles later
  });
  pyodide.pyimport("random").seed(); // else every start would draw the same numbers
  return pyodide;
}

/**
 * @param {import("./files.js").EngineFiles} files
 * @param {{ indexURL: string }} settings
 */
async function begin(files, settings) {
  answerFetches({
    "pyodide.asm.wasm": Promise.resolve(new Response()), // see `compiling`
    "stdlib.bin": Promise.resolve(files.stdlib).then((bytes) => new Response(bytes)),
  });
  const pyodide = await loadPyodide({
    ...settings,
    // whole, because a worker made from text has no address to lead on from
    stdLibURL: `${settings.indexURL}stdlib.bin`,
    createPyodideModule: await files.createModule,
    env: { PYTHONPATH: PACKAGES },
    fsInit: async (/** @type {any} */ system) => system.writeFile(PACKAGES, await files.packages),
  });
  const { handle } = pyodide.pyimport("counterpart.door");
  const loaded = JSON.parse(handle(`{"type":"load","catalogue":${await files.catalogue}}`));
  if (!loaded.ok) throw new EngineError("load-failed", loaded.problems.join("; "));
  return pyodide;
}

/**
 * Rejects where a file cannot be had: Pyodide only warns then, and waits for ever.
 *
 * @param {import("./files.js").EngineFiles} files
 * @returns {Promise<never>}
 */
function missing(files) {
  const all = Object.values(files);
  return new Promise((_, reject) => all.forEach((file) => file.catch(reject)));
}

/**
 * Compiles the interpreter while everything else arrives, for Pyodide to find when it asks.
 *
 * Rejects where the browser refuses it: Pyodide only warns then, and waits for ever.
 *
 * @param {Promise<Uint8Array<ArrayBuffer>>} wasm
 * @returns {Promise<never>}
 */
function compiling(wasm) {
  const compiled = wasm.then((bytes) => WebAssembly.compile(bytes));
  return new Promise((_, reject) => {
    /** @param {unknown} error */
    const refuse = (error) => reject(asEngineError(error, "load-failed", REFUSED));
    compiled.catch(refuse);
    WebAssembly.instantiateStreaming = async (_source, imports) => {
      try {
        const module = await compiled;
        return { module, instance: await WebAssembly.instantiate(module, imports) };
      } catch (error) {
        refuse(error);
        throw error;
      }
    };
  });
}

/**
 * @param {(request: string) => string} handle
 * @returns {(request: string) => string} the same, raising EngineErrors
 */
function calling(handle) {
  return (request) => {
    try {
      return handle(request);
    } catch (error) {
      const fatal = /** @type {any} */ (error)?.pyodide_fatal_error === true;
      throw asEngineError(error, fatal ? "crashed" : "call-failed");
    }
  };
}
