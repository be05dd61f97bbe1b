/**
 * Lists what the scoring package loads, and what each part that is loaded later adds to a snapshot.
 *
 * node trace.mjs FOLDER: reads stdlib.zip, packages.zip, their lean versions, the archives of the
 * parts, catalogue.json, warming.json and later.json there, writes modules.json: a list of names,
 * and one for each part.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { addPart, addWords, answered, filesOf, inside, laterRequests, start } from "./python.mjs";

const folder = process.argv[2];

/**
 * @param {string} stdlib
 * @param {string} packages
 * @returns {Promise<[any, string[]]>} Python, and what it has loaded
 */
async function warmed(stdlib, packages) {
  const python = await start({ stdlib: join(folder, stdlib), files: filesOf(folder, packages) });
  python.runPython(readFileSync(inside("warm.py"), "utf8"));
  return [python, JSON.parse(python.runPython("warm()"))];
}

const [, first] = await warmed("stdlib.zip", "packages.zip");
const [lean, kept] = await warmed("lean-stdlib.zip", "lean-packages.zip"); // it loads fewer
lean.runPython(readFileSync(inside("unload.py"), "utf8"));
lean.runPython("before = loaded()");
addWords(lean, folder);
/** @type {Record<string, string[]>} */
const later = {};
for (const [part, requests] of laterRequests(folder)) {
  const { handle } = addPart(lean, folder, part);
  for (const request of requests) answered(handle(request));
  /** @type {string[]} */
  const all = JSON.parse(lean.runPython("names()"));
  later[part] = all.filter((name) => !kept.includes(name));
  lean.runPython("unload(before)"); // each part as if there were no other
}
writeFileSync(join(folder, "modules.json"), JSON.stringify([first, later]));
