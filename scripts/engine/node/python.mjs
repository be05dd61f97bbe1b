/** Starts Pyodide under Node, the same on every machine. */

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { loadPyodide } from "pyodide";

// Node would quote the whole line of a minified script, and lose the reason behind it.
process.on("uncaughtException", (error) => {
  process.stderr.write(`${error.message}\n`, () => process.exit(1));
});

const ENVIRONMENT = {
  PYTHONHASHSEED: "0",
  PYTHONPATH: "/lib/packages.zip",
  // What Emscripten would fill in from this machine.
  LANG: "C.UTF-8",
  _: "python",
};

/**
 * @param {{ stdlib?: string, files?: Record<string, Uint8Array>, settings?: object }} options
 *   `stdlib` is the path of another standard library
 */
export function start({ stdlib, files = {}, settings = {} }) {
  return loadPyodide({
    env: ENVIRONMENT,
    ...(stdlib && { stdLibURL: stdlib }),
    fsInit: async (system) => {
      for (const [path, content] of Object.entries(files)) {
        system.mkdirTree(path.slice(0, path.lastIndexOf("/")));
        system.writeFile(path, content);
      }
    },
    ...settings,
  });
}

/**
 * What makes the interpreter of a folder, and where Pyodide finds the rest of it.
 *
 * @param {string} folder with the interpreter that browsers get
 * @returns {Promise<{ factory: (settings: any) => Promise<any>, indexURL: string }>}
 */
export async function interpreterOf(folder) {
  const { default: factory } = await import(pathToFileURL(join(folder, "pyodide.asm.mjs")).href);
  return { factory, indexURL: folder };
}

/** The path of a file of Python that runs inside. @param {string} name */
export function inside(name) {
  return fileURLToPath(new URL(`../inside/${name}`, import.meta.url));
}

/**
 * What Python finds when it starts.
 *
 * @param {string} folder
 * @param {string} packages the archive of the scoring package and what it imports
 */
export function filesOf(folder, packages) {
  return {
    "/lib/packages.zip": readFileSync(join(folder, packages)),
    "/lib/engine/catalogue.json": readFileSync(join(folder, "catalogue.json")),
    "/lib/engine/warming.json": readFileSync(join(folder, "warming.json")),
  };
}

/**
 * Puts what only some requests need where Python finds it, as the engine does.
 *
 * @param {any} python
 * @param {string} folder
 * @param {string} part of the engine
 * @returns {{ handle: (request: string) => string }} the door
 */
export function addPart(python, folder, part) {
  const path = `/lib/${part}.zip`;
  python.FS.writeFile(path, readFileSync(join(folder, `${part}.zip`)));
  const door = python.pyimport("counterpart.door");
  answered(door.handle(JSON.stringify({ type: "part", path })));
  return door;
}

/**
 * Lets Python speak every language of the folder, as the engine does with the one of a page.
 *
 * @param {any} python
 * @param {string} folder
 */
export function addWords(python, folder) {
  const door = python.pyimport("counterpart.door");
  for (const name of readdirSync(folder).filter((of) => /^words-.*\.json$/.test(of)).sort()) {
    const path = `/lib/${name}`;
    python.FS.writeFile(path, readFileSync(join(folder, name)));
    answered(door.handle(JSON.stringify({ type: "language", path })));
  }
}

/**
 * The requests that need parts of the engine, by part.
 *
 * @param {string} folder
 * @returns {[string, string[]][]}
 */
export function laterRequests(folder) {
  return Object.entries(JSON.parse(String(readFileSync(join(folder, "later.json")))));
}

/** Stops the build where a request for a file went wrong. @param {string} answer */
export function answered(answer) {
  if (!JSON.parse(answer).ok) throw new Error(`not answered: ${answer.slice(0, 200)}`);
}
