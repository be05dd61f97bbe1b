/**
 * Where set-ups go that are saved at once: the input has the base, what the local storage has, the
 * databases that there are (none where the browser keeps none), which relationship is set up, and
 * the names; printed is where each was put, and the ids on the shelf.
 *
 * node placing.mjs < input
 */
import { readFileSync } from "node:fs";
import { databases, storage } from "./surroundings.mjs";

const { base, texts, there, id, names } = JSON.parse(readFileSync(0, "utf-8"));
Object.assign(globalThis, {
  location: new URL(base),
  localStorage: storage(texts),
  sessionStorage: storage({}),
  ...(there && { indexedDB: databases(there) }),
  addEventListener() {},
  document: { addEventListener() {}, querySelector: () => null },
});
/** @param {string} path */
const script = (path) => import(new URL(`../../theme/js/${path}`, import.meta.url).href);
const { openShelf } = await script("relationship/shelf.js");
const { checkedSetUp } = await script("relationship/set-up.js");
const { startPlace } = await script("set-up/place.js");
const shelf = openShelf(base);
await shelf.ready;
const place = startPlace(base, shelf, id ?? undefined);
const placed = await Promise.all(names.map((/** @type {string} */ name) => place(checkedSetUp({ name }))));
process.stdout.write(JSON.stringify({ placed: placed.map((of) => of ?? null), shelf: shelf.all().map((entry) => [entry.id, entry.name]) }));
process.exit(0);
