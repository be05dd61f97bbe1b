/**
 * Compiles Python sources to bytecode, inside the Python that will run them.
 *
 * node compile.mjs SOURCES.zip COMPILED.zip [STDLIB.zip]
 */

import { readFileSync, writeFileSync } from "node:fs";

import { inside, start } from "./python.mjs";

const [sources, compiled, stdlib] = process.argv.slice(2);
const python = await start({ stdlib, files: { "/tmp/sources.zip": readFileSync(sources) } });
const space = python.toPy({});
python.runPython(readFileSync(inside("bytecode.py"), "utf8"), { globals: space });
space.get("compile_archive")("/tmp/sources.zip", "/tmp/compiled.zip");
writeFileSync(compiled, python.FS.readFile("/tmp/compiled.zip"));
