/**
 * Keeps the memory of a Python that has loaded the scoring package and all it needs.
 *
 * node snapshot.mjs FOLDER INTERPRETER: reads lean-stdlib.zip, lean-packages.zip, catalogue.json
 * and warming.json there, starts the interpreter of the other folder, writes snapshot (see heap.js).
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { clearFreed } from "./freed.mjs";
import { pack } from "./pack.mjs";
import { filesOf, inside, interpreterOf, start } from "./python.mjs";
import { called } from "./still.mjs";

const [folder, own] = called;
const { factory, indexURL } = await interpreterOf(own);
/** @type {Uint8Array} the memory before Python began */
let before = new Uint8Array();
const python = await start({
  stdlib: join(folder, "lean-stdlib.zip"),
  files: filesOf(folder, "lean-packages.zip"),
  settings: {
    indexURL,
    _makeSnapshot: true,
    createPyodideModule: (/** @type {any} */ settings) => {
      settings.onRuntimeInitialized = () => (before = settings.HEAPU8.slice());
      return factory(settings);
    },
  },
});
python.runPython(readFileSync(inside("warm.py"), "utf8"));
python.runPython("warm()");
python.runPython("forget()\nfor name in [n for n in globals() if not n.startswith('__')]: del globals()[name]\ndel name");
clearFreed(python._module);
const { bytes, facts } = pack(python.makeMemorySnapshot(), before, python._module);
writeFileSync(join(folder, "snapshot"), bytes);
console.log(JSON.stringify(facts));
