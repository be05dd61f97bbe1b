/**
 * What is written down while a workshop runs: what fills a card's slots, what a play proposes, and a
 * dry run, which leaves nothing. Prints what came of it: node recording.mjs FACTS < input
 */
import { readFileSync } from "node:fs";

Object.assign(globalThis, {
  location: { href: "http://localhost/" },
  document: { addEventListener() {}, hidden: false, querySelector: () => null },
  sessionStorage: { getItem: () => null, removeItem() {} },
  addEventListener() {},
  BroadcastChannel: undefined,
});
const folder = new URL("../../theme/js/workshop/", import.meta.url);
const { filledIn, slotsOf } = await import(`${folder}slots.js`);
const { proposedBy } = await import(`${folder}proposal.js`);
const { startRehearsal } = await import(`${folder}rehearsal.js`);
const { startWorkshops } = await import(`${folder}../relationship/workshops.js`);

const { rungs, stages, action, day } = JSON.parse(readFileSync(0, "utf-8"));
const store = startRehearsal();
/** @type {any[]} */
const refused = [];
const workshops = startWorkshops(store, (/** @type {any} */ { wrong }) => refused.push(wrong.code));
const topic = { assessment: "a", topic: "b", title: "B" };
const id = workshops.begin({ date: day });
const empty = slotsOf(workshops.decision(id, topic), rungs);
workshops.silent(id, topic, "buyer", { now: rungs[0][0], next: rungs[1][0], text: '<b onclick="x">&' });
workshops.silent(id, topic, "supplier", { now: "gone" });
workshops.decide(id, topic, { now: rungs[1][0], next: rungs[1][0] });
const slots = slotsOf(workshops.decision(id, topic), rungs);
for (const number of [1, 2, 3, 4]) workshops.act(id, topic, { theme: `Action ${number}` });
workshops.vote(id, "supplier", "partly");
workshops.write(id, { parked: ["later"], ground_rules: ["one at a time"] });
workshops.undo();

process.stdout.write(
  JSON.stringify({
    empty: stages.map((/** @type {string} */ html) => filledIn(html, empty)),
    filled: stages.map((/** @type {string} */ html) => filledIn(html, slots)),
    proposed: proposedBy(action, day),
    nothing: proposedBy(undefined, day) ?? null,
    workshop: workshops.of(id),
    actions: workshops.actions(id, topic).length,
    refused,
  }),
);
