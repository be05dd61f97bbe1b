/**
 * What is prepared and handed in: plays put together, a seat at the laptop, sheets of paper typed in.
 * Prints what came of it: node preparing.mjs < input
 */
import { readFileSync } from "node:fs";

/** @type {Map<string, string>} */
const session = new Map();
Object.assign(globalThis, {
  location: { href: "http://localhost/", protocol: "http:" },
  document: { addEventListener() {}, hidden: false, querySelector: () => null },
  sessionStorage: {
    getItem: (/** @type {string} */ key) => session.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ text) => session.set(key, text),
    removeItem: (/** @type {string} */ key) => session.delete(key),
  },
  addEventListener() {},
  BroadcastChannel: undefined,
});
const folder = new URL("../../theme/js/", import.meta.url);
const { fieldValue, pasted, stateOf } = await import(`${folder}workshop/paper-cells.js`);
const { codeOf, sheetOf } = await import(`${folder}workshop/paper-code.js`);
const { faultsIn, responseOf } = await import(`${folder}workshop/paper-people.js`);
const { agendaOf } = await import(`${folder}workshop/material.js`);
const { checked } = await import(`${folder}workshop/stored.js`);
const { checkedSeat, prefixOfDrafts, seatOf, takeSeat } = await import(`${folder}seat/seat.js`);

const { typed, texts, codes, sheets, people, material, picked, state } = JSON.parse(readFileSync(0, "utf-8"));
const words = { "plays-title": "T", "plays-welcome": "W", "plays-plan": "P", "plays-close": "C" };
const about = { relationship: "R", round: "2026-11", language: "en", at: "2026-11-28T10:00:00Z" };

const before = prefixOfDrafts("/");
const took = takeSeat("/", "supplier", ["trust", "pulse"]);
const seated = prefixOfDrafts("/");
const again = (takeSeat("/", "buyer", []), prefixOfDrafts("/"));

process.stdout.write(
  JSON.stringify({
    states: typed.map((/** @type {any} */ [column, text]) => [stateOf(column, text), fieldValue(column, text)]),
    tables: texts.map(pasted),
    codes: Object.keys(sheets).flatMap((id) => ["buyer", "supplier"].map((side) => [id, side, codeOf(id, side), sheetOf(codeOf(id, side), Object.keys(sheets))])),
    written: codes.map((/** @type {string} */ text) => sheetOf(text, Object.keys(sheets)) ?? null),
    responses: Object.fromEntries(Object.entries(sheets).map(([id, sheet]) => [id, people[id].map((/** @type {any} */ person, /** @type {number} */ at) => responseOf({ id, ...sheet }, person, { ...about, id: `${id}-${at}` }))])),
    faults: Object.fromEntries(Object.entries(sheets).map(([id, { columns }]) => [id, faultsIn(columns, people[id])])),
    agenda: agendaOf(material, { programme: "plays", plays: picked }, words),
    none: [agendaOf(material, { programme: "plays", plays: [] }, words) ?? null, agendaOf(material, { programme: "", plays: picked }, words) ?? null],
    states_kept: state.map((/** @type {any} */ of) => checked(JSON.stringify(of))?.plays ?? null),
    seats: { before, took, seated, again, side: seatOf("/")?.side },
    odd: ["{}", "null", '{"id":"a b","side":"buyer","assessments":[]}', '{"id":"a","side":"us","assessments":[]}'].map((text) => checkedSeat(text) ?? null),
  }),
);
