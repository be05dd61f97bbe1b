/** Programmes as somebody changed them on their own pages: the minutes, and the order of the blocks. */
import { ORDER, readOrder } from "../programme/order.js";
import { minutesIn } from "../programme/schedule.js";
import { madeOf, storeOf } from "../programme/stored.js";

/** @typedef {import("./material.js").Programme} Programme */
/** @typedef {import("./material.js").Material} Material */

/** @param {Material} material @param {string} root leads to the site's root @returns {Programme[]} each day; one that all blocks have left is none */
export function adjusted({ programmes, plays }, root) {
  const names = [...new Set(programmes.map(({ programme }) => programme))];
  return names.flatMap((name) => {
    const days = programmes.filter(({ programme }) => programme === name);
    const lengths = days.map(({ blocks }) => blocks.map(({ play, minutes = 0 }) => (play ? plays[play].minutes : minutes)));
    const { fields } = storeOf(root, name, madeOf(cameWith(days, lengths))).read();
    return changed(days, lengths, fields);
  });
}

/**
 * The fields of the programme's page as they came, in their order there.
 * @param {Programme[]} days
 * @param {number[][]} lengths
 * @returns {Record<string, string>}
 */
export function cameWith(days, lengths) {
  const of = days.map(({ start, minutes }, day) => [
    [`date.${day}`, ""],
    [`start.${day}`, start],
    [`have.${day}`, String(minutes)],
    ...lengths[day].map((length, at) => [`minutes.${day}.${at}`, String(length)]),
  ]);
  return Object.fromEntries(of.flat());
}

/**
 * @param {Programme[]} days
 * @param {number[][]} lengths
 * @param {Record<string, string>} fields that differ from the programme
 * @returns {Programme[]}
 */
function changed(days, lengths, fields) {
  const came = days.map(({ blocks }, day) => blocks.map((_, at) => `${day}.${at}`));
  const order = readOrder(days.map((_, day) => fields[ORDER + day]), came);
  const blocks = new Map(came.flat().map((name) => [name, blockOf(name)]));

  /** @param {string} name */
  function blockOf(name) {
    const [day, at] = name.split(".").map(Number);
    const text = fields[`minutes.${name}`];
    const minutes = text === undefined ? lengths[day][at] : minutesIn(text);
    return { ...days[day].blocks[at], minutes };
  }

  return days.flatMap((day, number) => {
    const left = order[number].flatMap((name) => blocks.get(name) ?? []).filter(({ minutes }) => minutes);
    const minutes = left.reduce((sum, block) => sum + block.minutes, 0);
    const same = order[number].every((name, at) => name === came[number][at] && fields[`minutes.${name}`] === undefined);
    if (same && order[number].length === came[number].length) return [day];
    return left.length ? [{ ...day, minutes, blocks: left, adjusted: true }] : [];
  });
}
