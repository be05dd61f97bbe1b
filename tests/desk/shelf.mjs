/**
 * What a shelf makes of what the local storage keeps: the input has texts by key, and prints the
 * entries that stand on it, what is kept of each once its name is changed, and what is doubted of
 * set-ups that are saved one after the other: of the first entry, after another tab's change, and
 * of a new one with the names in `fresh`; and what is said to be lost of what goes to another
 * relationship, where the browser has no database; and what becomes of the first one when a file
 * brought it a set-up and is taken out again: at once, and after somebody changed it.
 *
 * node shelf.mjs < input
 */
import { readFileSync } from "node:fs";
import { storage } from "./surroundings.mjs";

const { rounds, base, kept, fresh } = JSON.parse(readFileSync(0, "utf-8"));
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
const { startDoubts } = await import(new URL("../../theme/js/set-up/doubts.js", import.meta.url).href);
const { checkedSetUp } = await import(new URL("../../theme/js/relationship/set-up.js", import.meta.url).href);
const shelf = openShelf(base);
await shelf.ready;
const entries = shelf.all();
const words = { "set-up-elsewhere": "elsewhere", "set-up-twice": "twice: {name}" };
const texted = (/** @type {any[]} */ doubts) => doubts.map(({ text }) => text);
const ofNew = startDoubts(shelf, undefined, words);
const doubts = fresh.map((/** @type {string} */ name) => texted(ofNew(checkedSetUp({ name }))));
const ofFirst = startDoubts(shelf, entries[0].id, words);
const mine = { ...checkedSetUp(entries[0]), round: "2027-01" };
const before = texted(ofFirst(mine));
const key = Object.keys(texts).find((name) => name.endsWith(entries[0].id || "first")) ?? "";
texts[key] = JSON.stringify({ ...JSON.parse(texts[key]), round: "2026-12" });
const meanwhile = [before, texted(ofFirst(mine)), texted(ofFirst(mine))];
for (const { id } of entries) await shelf.change(id, { name: "Set up again" });
const changed = shelf.all();
const { putApart } = await import(new URL("../../theme/js/gathering/apart.js", import.meta.url).href);
const taken = { responses: [], names: ["Dorado"], actions: [], rules: [], events: [] };
const { lost } = await putApart(base, shelf, taken, ["Dorado"], { "foreign-not-kept": "not kept: {name}" });
const { startSetUpBefore } = await import(new URL("../../theme/js/relationship/set-up-before.js", import.meta.url).href);
const setUp = startSetUpBefore(base);
const undone = [];
for (const since of [undefined, { round: "2027-02" }]) {
  const was = setUp.now();
  await shelf.change("", { name: "Acme", companies: { buyer: "Acme", supplier: "" }, changed: "2026-11-02T10:00:00Z" });
  const brought = setUp.now();
  if (since) await shelf.change("", since);
  const gone = setUp.back(was, brought);
  const { name, companies, round, at } = setUp.now();
  undone.push({ was: [was.name, was.round], gone, now: [name, round], buyer: companies.buyer, there: Boolean(at) });
}
process.stdout.write(JSON.stringify({ undone, lost, entries, doubts, meanwhile, changed }));
process.exit(0);
