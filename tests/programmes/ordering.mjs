/**
 * Programmes put in another order: steps and places, what a browser keeps, and what the workshop
 * makes of it. Prints what came of it: node ordering.mjs < input
 */
import { readFileSync } from "node:fs";

/** @type {Map<string, string>} */
const local = new Map();
Object.assign(globalThis, {
  location: { href: "http://localhost/", protocol: "http:" },
  localStorage: { getItem: (/** @type {string} */ key) => local.get(key) ?? null, setItem: (/** @type {string} */ key, /** @type {string} */ text) => local.set(key, text) },
});
const folder = new URL("../../theme/js/", import.meta.url);
const { placed, readOrder, stepped } = await import(`${folder}programme/order.js`);
const { madeOf, storeOf } = await import(`${folder}programme/stored.js`);
const { adjusted } = await import(`${folder}workshop/adjusted.js`);
const { agendaOf } = await import(`${folder}workshop/material.js`);

const { came, steps, places, texts, pages, material, changes } = JSON.parse(readFileSync(0, "utf-8"));

/** @param {[string, string, string]} change a programme, its fields as they came, those that somebody changed */
function inTheRoom([id, values, fields]) {
  local.clear();
  const before = adjusted(material, "/");
  const store = storeOf("/", id, madeOf(values));
  store.write({ ...store.read(), fields });
  const programmes = adjusted(material, "/");
  const days = programmes.filter((/** @type {any} */ { programme }) => programme === id);
  const others = programmes.filter((/** @type {any} */ { programme }) => programme !== id);
  return {
    same: JSON.stringify(before) === JSON.stringify(material.programmes) && others.every((/** @type {any} */ { adjusted: is }) => !is),
    days: days.map((/** @type {any} */ day) => ({ id: day.id, minutes: day.minutes, adjusted: day.adjusted ?? false, agenda: agendaOf({ ...material, programmes }, { programme: day.id, plays: [] }, {}) })),
  };
}

/** What a browser keeps of before there was an order. @param {[string, Record<string, string>, string]} page */
function ofBefore([id, values, text]) {
  local.clear();
  local.set(`counterpart:/:programme:${id}`, text);
  return storeOf("/", id, madeOf(values)).read();
}

process.stdout.write(
  JSON.stringify({
    stepped: steps.map((/** @type {[string, 1 | -1]} */ [name, by]) => stepped(came, name, by)),
    placed: places.map((/** @type {[string, number, number]} */ [name, day, at]) => placed(came, name, day, at)),
    read: texts.map((/** @type {string[]} */ of) => readOrder(of, came)),
    stores: pages.map(ofBefore),
    changed: changes.map(inTheRoom),
  }),
);
