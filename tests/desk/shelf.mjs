/**
 * What a shelf makes of what the local storage keeps: the input has texts by key, and prints the
 * entries that stand on it, and what is kept of each once its name is changed.
 *
 * node shelf.mjs < input
 */
import { readFileSync } from "node:fs";

const { rounds, base, kept } = JSON.parse(readFileSync(0, "utf-8"));
/** @param {Record<string, string>} texts */
function storage(texts) {
  const methods = {
    getItem: (/** @type {string} */ key) => texts[key] ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ text) => void (texts[key] = text),
    removeItem: (/** @type {string} */ key) => void delete texts[key],
  };
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(texts, name, { value });
  return texts;
}
const texts = storage(kept);
Object.assign(globalThis, {
  location: new URL(base),
  localStorage: texts,
  sessionStorage: storage({}),
  addEventListener() {},
  document: { addEventListener() {}, querySelector: () => null },
});
const { learnRounds } = await import(new URL("../../theme/js/round-name.js", import.meta.url).href);
const { openShelf } = await import(new URL("../../theme/js/relationship/shelf.js", import.meta.url).href);
learnRounds(rounds);
const shelf = openShelf(base);
await shelf.ready;
const entries = shelf.all();
for (const { id } of entries) await shelf.change(id, { name: "Set up again" });
process.stdout.write(JSON.stringify({ entries, changed: shelf.all() }));
process.exit(0);
