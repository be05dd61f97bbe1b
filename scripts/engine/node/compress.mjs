/**
 * Packs files by Zstandard, inside Pyodide, which has it everywhere in the same version.
 *
 * node compress.mjs LEVEL FILE...: writes FILE.zst beside each, with a checksum in it.
 */

import { readFileSync, writeFileSync } from "node:fs";

import { inside, start } from "./python.mjs";

const [level, ...files] = process.argv.slice(2);
const python = await start({});
const space = python.toPy({});
python.runPython(readFileSync(inside("packing.py"), "utf8"), { globals: space });
for (const file of files) {
  python.FS.writeFile("/tmp/given", readFileSync(file));
  space.get("pack")("/tmp/given", "/tmp/packed", Number(level));
  writeFileSync(`${file}.zst`, python.FS.readFile("/tmp/packed"));
}
