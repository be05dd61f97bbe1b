/** Starts Python and opens the door of the scoring package. Only this file knows Pyodide. */

import { loadPyodide } from "pyodide";

import { answerFetches, fetchFiles } from "./files.js";
import { EngineError, asEngineError } from "./messages.js";

const PACKAGES = "/lib/packages.zip";

/**
 * Python, ready to answer.
 *
 * @typedef {{ handle: (request: string) => string }} Door
 */

/**
 * Loads Python from the engine's folder, and the catalogue into the scoring package.
 *
 * @param {string} base the folder's address, with its last slash
 * @returns {Promise<Door>}
 * @throws {EngineError} `load-failed`
 */
export async function openDoor(base) {
  const files = await fetchFiles(base);
  answerFetches({
    "pyodide.asm.wasm": files.wasm,
    "python_stdlib.zip": new Response(files.stdlib),
  });
  const refused = refusal();
  const pyodide = await Promise.race([refused, load(base, files)]);
  const { handle } = pyodide.pyimport("counterpart.door");
  const loaded = JSON.parse(handle(`{"type":"load","catalogue":${files.catalogue}}`));
  if (!loaded.ok) throw new EngineError("load-failed", loaded.problems.join("; "));
  return { handle: calling(handle) };
}

/**
 * @param {string} base
 * @param {import("./files.js").EngineFiles} files
 */
function load(base, files) {
  return loadPyodide({
    indexURL: base,
    packageBaseUrl: base,
    lockFileContents: files.lock,
    createPyodideModule: files.createModule,
    env: { PYTHONPATH: PACKAGES },
    fsInit: async (/** @type {any} */ system) => system.writeFile(PACKAGES, files.packages),
  });
}

/**
 * Rejects where the browser refuses the interpreter: Pyodide only warns then, and waits for ever.
 *
 * @returns {Promise<never>}
 */
function refusal() {
  const instantiate = WebAssembly.instantiateStreaming;
  return new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = async (source, imports) => {
      try {
        return await instantiate(source, imports);
      } catch (error) {
        reject(new EngineError("load-failed", `wasm.bin does not run here: ${error}`));
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
