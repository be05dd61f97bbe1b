/** node unpack.mjs: what Zstandard packed in the standard input, as its own package reads it. */

import { readFileSync } from "node:fs";

import { ZSTDDecoder } from "zstddec";

const decoder = new ZSTDDecoder();
await decoder.init();
process.stdout.write(decoder.decode(new Uint8Array(readFileSync(0))));
