/**
 * Merges as the browser's store does. Each line of the input is a list of relationships, each line
 * of the output what came of it: the responses' texts, the names, every version of each record, and
 * of each kind what is on the list.
 *
 * The store is the page's own; what it needs of a browser is missing here, and then, as in a browser
 * that keeps nothing, it works in memory. The facts that the build writes into a page are given.
 *
 * node merging.mjs FACTS < relationships > merged
 */
import { createInterface } from "node:readline";

/** The page's element with the facts; of how rounds are named there is none. @param {string} selector */
const knownFacts = (selector) => (selector.includes("rounds") ? null : { textContent: process.argv[2] });

Object.assign(globalThis, {
  location: { href: "http://localhost/" },
  document: { addEventListener() {}, hidden: false, querySelector: knownFacts },
  sessionStorage: { getItem: () => null, removeItem() {} },
  addEventListener() {},
  BroadcastChannel: undefined,
});
const folder = new URL("../../theme/js/relationship/", import.meta.url);
const { beginRelationship } = await import(`${folder}store.js`);
const { current } = await import(`${folder}current.js`);
const { RECORD_KINDS: KINDS } = await import(`${folder}joining.js`);

/** @param {any[]} given */
function merged(given) {
  const store = beginRelationship("/");
  for (const file of given) {
    const responses = file.responses.map((text) => ({ name: "", response: JSON.parse(text), text, code: "" }));
    store.take({ ...file, responses });
  }
  const { responses, names, ...records } = store.snapshot();
  const lists = Object.fromEntries(KINDS.map((kind) => [kind, current(records[kind])]));
  return { responses: responses.map(({ text }) => text), names, ...records, lists };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(merged(JSON.parse(line)))}\n`);
}
