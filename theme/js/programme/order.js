/**
 * The order of the blocks. A block is named by the place that it came with: 0.3 is the fourth of the
 * first day. The days stand in fields of their own, `order.0` and so on, each with its blocks in order.
 */

export const ORDER = "order.";

/** @typedef {string[][]} Order the names of the blocks by day */

/**
 * What the fields say; where they do not name each block once, the order that it came with.
 * @param {(string | undefined)[]} texts by day
 * @param {Order} came
 * @returns {Order}
 */
export function readOrder(texts, came) {
  const order = came.map((names, day) => texts[day]?.split(" ").filter(Boolean) ?? names);
  return same(order.flat().sort(), came.flat().sort()) ? order : came;
}

/** The fields of an order. @param {Order} order @returns {Record<string, string>} */
export function fieldsOf(order) {
  return Object.fromEntries(order.map((names, day) => [ORDER + day, names.join(" ")]));
}

/**
 * A block one place on or back; at the edge of a day it goes over to the next one.
 * @param {Order} order
 * @param {string} name
 * @param {1 | -1} by
 * @returns {Order} the same where there is no such place
 */
export function stepped(order, name, by) {
  const day = order.findIndex((names) => names.includes(name));
  const at = order[day].indexOf(name);
  if (order[day][at + by]) return placed(order, name, day, at + by);
  const beside = order[day + by];
  return beside ? placed(order, name, day + by, by > 0 ? 0 : beside.length) : order;
}

/**
 * A block at a place of its own.
 * @param {Order} order
 * @param {string} name
 * @param {number} day
 * @param {number} at its place among the others of that day
 * @returns {Order}
 */
export function placed(order, name, day, at) {
  const others = order.map((names) => names.filter((of) => of !== name));
  others[day].splice(at, 0, name);
  return others;
}

/** @param {string[]} these @param {string[]} those */
function same(these, those) {
  return these.length === those.length && these.every((name, at) => name === those[at]);
}
