/**
 * A workshop as its page writes it: node workshops.mjs FACTS prints what stands after each step, and
 * what is left when the store was filled from its own snapshot.
 *
 * The store is the page's own; what it needs of a browser is missing here, so it works in memory.
 */
Object.assign(globalThis, {
  location: { href: "http://localhost/" },
  document: { addEventListener() {}, hidden: false, querySelector: (/** @type {string} */ selector) => (selector.includes("rounds") ? null : { textContent: process.argv[2] }) },
  sessionStorage: { getItem: () => null, removeItem() {} },
  addEventListener() {},
  BroadcastChannel: undefined,
});
const folder = new URL("../../theme/js/relationship/", import.meta.url);
const { beginRelationship } = await import(`${folder}store.js`);
const { startWorkshops } = await import(`${folder}workshops.js`);
const { anyAhead } = await import(`${folder}../clock.js`);

const TOPIC = { assessment: "co-operation", topic: "goals", title: "Do the two of you want the same?" };
const store = beginRelationship("/");
/** @type {any[]} */
const refused = [];
const workshops = startWorkshops(store, ({ wrong, kind }) => refused.push([kind, wrong.code]));

const first = workshops.begin({ date: "2026-05-12", round: "2026-05" });
const id = workshops.begin({ date: "2026-11-12", round: "2026-11", shown: ["co-operation"] });
workshops.write(id, { "present.buyer": 5, parked: ["Who pays?"] });
for (const worth of ["yes", "yes", "no"]) workshops.vote(id, "buyer", worth);
workshops.silent(id, TOPIC, "buyer", { now: "3" });
workshops.silent(id, TOPIC, "supplier", { now: "1", text: "Not on paper." });
workshops.silent(id, TOPIC, "buyer", { next: "4" });
const decision = workshops.decide(id, TOPIC, { now: "2", next: "3" });
workshops.decide(id, TOPIC, { said: "S" }, "said");
workshops.decide(id, TOPIC, { said: "So" }, "said");
const typed = workshops.decision(id, TOPIC).said;
workshops.undo();
const untyped = workshops.decision(id, TOPIC).said;
const actions = [1, 2, 3, 4].map((number) => workshops.act(id, TOPIC, { theme: `Action ${number}`, owners: { buyer: "B", supplier: "S" } }));
workshops.act(id, { assessment: "", topic: "" }, { theme: "Of no topic" });
const nowhere = [workshops.act("gone", TOPIC, {}), workshops.decide("gone", TOPIC, { said: "x" })];
const long = workshops.write(id, { title: "x".repeat(201) });
const made = { order: workshops.all().map(({ id: of }) => of), workshop: workshops.of(id), decisions: workshops.decisions(id), actions: workshops.actions(id, TOPIC), all: workshops.actions(id).length };

workshops.remove(id);
const removed = { order: workshops.all().map(({ id: of }) => of), decisions: workshops.decisions(id).length, actions: store.records("actions").length };
workshops.undo();
const back = { order: workshops.all().map(({ id: of }) => of), decisions: workshops.decisions(id).length };

const other = beginRelationship("/", "0".repeat(24));
other.take(store.snapshot());
const again = startWorkshops(other, () => {});
process.stdout.write(JSON.stringify({
  ids: { first, id, decision, actions },
  typed: [typed, untyped],
  ...{ made, removed, back, nowhere, refused, long },
  carried: [again.of(id), again.decisions(id), again.actions(id).length],
  snapshot: (({ responses, names, ...records }) => records)(store.snapshot()),
  ahead: anyAhead({ ...store.snapshot(), decisions: [{ changed_at: "9000-01-01T00:00:00Z" }] }),
}));
