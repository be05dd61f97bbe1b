/** Reads a list of descriptions, writes each as the page does, and prints the files in base64. */
import { readFileSync } from "node:fs";

const { all, script, global } = JSON.parse(readFileSync(0, "utf8"));
await import(script);
const files = [];
for (const { description, logo } of all) files.push(Buffer.from(await globalThis[global].write(description, logo ?? null)).toString("base64"));
process.stdout.write(JSON.stringify(files));
