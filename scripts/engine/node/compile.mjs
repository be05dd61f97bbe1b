/**
 * Compiles Python sources to bytecode, inside the Python that will run them.
 *
 * node compile.mjs STDLIB.zip ARCHIVE.zip...: starts from this standard library, and writes over
 * each archive what its sources become.
 */

import { readFileSync, writeFileSync } from "node:fs";

import { inside, start } from "./python.mjs";

const [stdlib, ...archives] = process.argv.slice(2);
const python = await start({ stdlib });
const space = python.toPy({});
python.runPython(readFileSync(inside("bytecode.py"), "utf8"), { globals: space });
for (const archive of archives) {
  python.FS.writeFile("/tmp/sources.zip", readFileSync(archive));
  space.get("compile_archive")("/tmp/sources.zip", "/tmp/compiled.zip");
  writeFileSync(archive, python.FS.readFile("/tmp/compiled.zip"));
}
