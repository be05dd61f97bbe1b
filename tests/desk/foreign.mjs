/**
 * What becomes of a batch that names another relationship than the tab's: the input has the base,
 * what the local storage has, what was chosen, and the batch; printed is what comes in here, what is
 * said of it, and the names of what stands on the shelf then.
 *
 * node foreign.mjs < input
 */
import { readFileSync } from "node:fs";
import { databases, storage } from "./surroundings.mjs";

const { rounds, base, texts, chosen, taken, words } = JSON.parse(readFileSync(0, "utf-8"));
const dialog = Object.assign(new EventTarget(), {
  returnValue: "",
  querySelector: () => ({ textContent: "" }),
  showModal() {
    setTimeout(() => {
      dialog.returnValue = chosen;
      dialog.dispatchEvent(new Event("close"));
    });
  },
});
Object.assign(globalThis, {
  location: new URL(base),
  localStorage: storage(texts),
  sessionStorage: storage({}),
  indexedDB: databases(),
  addEventListener() {},
  document: { addEventListener() {}, querySelector: (/** @type {string} */ selector) => (selector === "[data-foreign-dialog]" ? dialog : null) },
});
/** @param {string} path */
const script = (path) => import(new URL(`../../theme/js/${path}`, import.meta.url).href);
const { learnRounds } = await script("round-name.js");
learnRounds(rounds);
const { openShelf } = await script("relationship/shelf.js");
const { startForeignNames } = await script("gathering/foreign.js");
const store = { ready: Promise.resolve(), names: () => [], responses: () => [] };
const { taken: here, said } = await startForeignNames(words, base, store).admit(taken);
const shelf = openShelf(base);
await shelf.ready;
process.stdout.write(JSON.stringify({ here, said, shelf: shelf.all().map(({ name }) => name) }));
process.exit(0);
