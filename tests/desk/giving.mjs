/**
 * What is saved when a relationship of the shelf is given out: the input has the base, the databases
 * that there are, and the id; printed are the name and the text of the file.
 *
 * node giving.mjs < input
 */
import { readFileSync } from "node:fs";
import { databases, storage } from "./surroundings.mjs";

const { base, there, id } = JSON.parse(readFileSync(0, "utf-8"));
const place = { replaceChildren() {}, querySelector: () => place };
const link = { href: "", download: "", click() {}, remove() {} };
/** @type {Blob[]} */
const blobs = [];
Object.assign(URL, { createObjectURL: (/** @type {Blob} */ blob) => `blob:${blobs.push(blob)}` });
Object.assign(globalThis, {
  location: new URL(base),
  localStorage: storage({}),
  sessionStorage: storage({}),
  indexedDB: databases(there),
  HTMLElement: class {},
  addEventListener() {},
  document: { addEventListener() {}, querySelector: () => null, createElement: () => link, body: { append() {} } },
});
/** @param {string} path */
const script = (path) => import(new URL(`../../theme/js/${path}`, import.meta.url).href);
const { openShelf } = await script("relationship/shelf.js");
const { giveOut } = await script("shelf/giving-out.js");
const scoring = { ask: () => Promise.reject(new Error("no engine here")), heldIn: () => {} };
await giveOut(place, scoring, base, () => openShelf(base).get(id), { "export-done": "{name}", "export-plain": "" });
process.stdout.write(JSON.stringify({ name: link.download, text: await blobs[0].text() }));
process.exit(0);
