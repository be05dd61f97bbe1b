/**
 * Starts the engine in both ways and compares its answers with those that were worked out: all of
 * them from the snapshot, every third by the libraries, which run the same code.
 *
 * node verify.mjs FOLDER INTERPRETER: reads snapshot, stdlib.zip, packages.zip, the archives of the
 * parts, catalogue.json, the words of languages, requests.json, answers.json and later.json there, and starts the
 * interpreter of the other folder. Ends with 1 and the first difference.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { restoring, unpack } from "../../../theme/js/engine/heap.js";
import { addPart, addWords, answered, interpreterOf, laterRequests, start } from "./python.mjs";

const [folder, own] = process.argv.slice(2);
const { factory, indexURL } = await interpreterOf(own);
/** @param {string} name */
const read = (name) => readFileSync(join(folder, name));
const requests = JSON.parse(String(read("requests.json")));
const answers = JSON.parse(String(read("answers.json")));

const EVERY = { snapshot: 1, libraries: 3 };

const snapshot = unpack(new Uint8Array(read("snapshot")));
await compare("snapshot", () => start({
  stdlib: join(folder, "empty.zip"),
  settings: { indexURL, _loadSnapshot: snapshot.header, createPyodideModule: restoring(factory, snapshot) },
}));
await compare("libraries", async () => {
  const python = await start({
    stdlib: join(folder, "stdlib.zip"),
    files: { "/lib/packages.zip": read("packages.zip") },
    settings: { indexURL, createPyodideModule: factory },
  });
  python.pyimport("counterpart.door").handle(`{"type":"load","catalogue":${read("catalogue.json")}}`);
  return python;
});

/** @param {"snapshot" | "libraries"} way @param {() => Promise<any>} begin */
async function compare(way, begin) {
  const every = EVERY[way];
  let python = await speaking(begin);
  const { handle } = python.pyimport("counterpart.door");
  for (const [place, request] of requests.entries()) {
    if (place % every) continue;
    const answer = handle(request);
    if (answer === answers[place]) continue;
    console.error(`${way}: another answer\nto ${request}\n${answer}\nnot ${answers[place]}`);
    process.exit(1);
  }
  for (const [part, asked] of laterRequests(folder)) {
    // Nothing of another part may be needed; the libraries hold the same modules as the snapshot.
    if (way === "snapshot") python = await speaking(begin);
    const later = addPart(python, folder, part);
    for (const [place, request] of asked.entries()) if (place % every === 0) answered(later.handle(request));
  }
}

/** @param {() => Promise<any>} begin @returns {Promise<any>} Python with the words of all languages */
async function speaking(begin) {
  const python = await begin();
  addWords(python, folder);
  return python;
}
