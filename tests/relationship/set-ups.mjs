/**
 * What a page makes of set-ups: of each list the one that stands; of each entry of the shelf what it
 * puts into a file; of each entry and set-up what is taken over, and what is taken over then.
 *
 * node set-ups.mjs < {lists, entries, arriving} > {stand, written, taken}
 */
import { readFileSync } from "node:fs";

const folder = new URL("../../theme/js/relationship/", import.meta.url);
const { later, takenOver, travelling } = await import(`${folder}travelling.js`);
const { checkedSetUp } = await import(`${folder}set-up.js`);
const { learnRounds } = await import(`${folder}../round-name.js`);

/** An entry as the shelf reads it. @param {any} kept */
const entryOf = ({ at, changed, sample = "", ...setUp }) => ({ ...checkedSetUp(setUp), id: "", at, changed, sample });

const { rounds, lists, entries, arriving } = JSON.parse(readFileSync(0, "utf-8"));
learnRounds(rounds);
const taken = arriving.map(([kept, given]) => {
  const entry = entryOf(kept);
  const change = takenOver(entry, given);
  const then = change && { ...entry, at: entry.at || "2026-11-28T10:00:00.000Z", ...change };
  return { change: change ?? null, again: (then && takenOver(then, given)) ?? null, side: (then ?? entry).side, role: (then ?? entry).role };
});
process.stdout.write(JSON.stringify({
  stand: lists.map((/** @type {any[]} */ list) => list.reduce(later)),
  written: entries.map((/** @type {any} */ kept) => travelling(entryOf(kept)) ?? null),
  taken,
}));
