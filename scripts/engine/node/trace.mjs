/**
 * Lists what the scoring package loads, and what a workbook adds to a snapshot.
 *
 * node trace.mjs FOLDER: reads stdlib.zip, packages.zip, their lean versions, workbook.zip,
 * catalogue.json and two lists of requests there, writes modules.json: two lists of names.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { addWorkbook, answered, filesOf, inside, start } from "./python.mjs";

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
const { handle } = addWorkbook(lean, folder);
/** @type {string[]} */
const requests = JSON.parse(String(readFileSync(join(folder, "workbooks.json"))));
for (const request of requests) answered(handle(request));
/** @type {string[]} */
const all = JSON.parse(lean.runPython("names()"));
const later = all.filter((name) => !kept.includes(name));
writeFileSync(join(folder, "modules.json"), JSON.stringify([first, later]));
