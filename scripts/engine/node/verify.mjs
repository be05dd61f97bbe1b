/**
 * Starts the engine in both ways and compares every answer with the one that was worked out.
 *
 * node verify.mjs FOLDER: reads snapshot, stdlib.zip, packages.zip, an archive for each part,
 * catalogue.json, requests.json, answers.json and parts.json there. Ends with 1 and the first difference.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import factory from "pyodide/pyodide.asm.mjs";

import { restoring, unpack } from "../../../theme/js/engine/heap.js";
import { addPart, answered, partsIn, start } from "./python.mjs";

const folder = process.argv[2];
/** @param {string} name */
const read = (name) => readFileSync(join(folder, name));
const requests = JSON.parse(String(read("requests.json")));
const answers = JSON.parse(String(read("answers.json")));

const snapshot = unpack(new Uint8Array(read("snapshot")));
compare("snapshot", await start({
  stdlib: join(folder, "empty.zip"),
  settings: { _loadSnapshot: snapshot.header, createPyodideModule: restoring(factory, snapshot) },
}));
const plain = await start({
  stdlib: join(folder, "stdlib.zip"),
  files: { "/lib/packages.zip": read("packages.zip") },
});
plain.pyimport("counterpart.door").handle(`{"type":"load","catalogue":${read("catalogue.json")}}`);
compare("libraries", plain);

/** @param {string} way @param {any} python */
function compare(way, python) {
  const { handle } = python.pyimport("counterpart.door");
  for (const [place, request] of requests.entries()) {
    const answer = handle(request);
    if (answer === answers[place]) continue;
    console.error(`${way}: another answer\nto ${request}\n${answer}\nnot ${answers[place]}`);
    process.exit(1);
  }
  for (const [part, requests] of partsIn(folder)) {
    const later = addPart(python, folder, part);
    for (const request of requests) answered(later.handle(request));
  }
}
