/**
 * Lists what the scoring package loads.
 *
 * node trace.mjs FOLDER: reads stdlib.zip, packages.zip, catalogue.json and requests.json there,
 * writes modules.json.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { filesOf, inside, start } from "./python.mjs";

const folder = process.argv[2];
const python = await start({
  stdlib: join(folder, "stdlib.zip"),
  files: filesOf(folder, "packages.zip"),
});
python.runPython(readFileSync(inside("warm.py"), "utf8"));
writeFileSync(join(folder, "modules.json"), python.runPython("warm()"));
