/** The times and the order that somebody gave a programme, as this browser keeps them: one entry for each programme. */
import { prefixOf } from "../double.js";
import { randomId } from "../id.js";
import { ORDER } from "./order.js";

/**
 * @typedef {object} Times
 * @property {Record<string, string>} fields those that differ from the programme, by name
 * @property {string} id by which calendars know these entries
 * @property {number} revision how often they were saved as calendar entries
 */

const ID = /^[0-9a-f]{24}$/;

/**
 * What a programme is, in a line; its order is left out, so that times of before there was one are taken.
 * @param {Record<string, string>} values all fields as it came, by name
 */
export function madeOf(values) {
  return JSON.stringify(Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith(ORDER))));
}

/**
 * @param {string} base leads to the site's root
 * @param {string} programme its id
 * @param {string} made what the programme was when the times were given: those of another one are not taken
 */
export function storeOf(base, programme, made) {
  const key = `${prefixOf(base)}:programme:${programme}`;
  return {
    /** @returns {Times} */
    read() {
      try {
        const { made: then, fields, id, revision } = JSON.parse(localStorage.getItem(key) ?? "{}");
        if (then === made && ID.test(id) && Number.isInteger(revision)) return { fields: texts(fields), id, revision };
      } catch {
        // nothing, or nothing that can be read
      }
      return { fields: {}, id: randomId(), revision: 0 };
    },
    /** @param {Times} times @returns {boolean} whether the browser keeps them */
    write(times) {
      try {
        localStorage.setItem(key, JSON.stringify({ ...times, made }));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** @param {unknown} fields @returns {Record<string, string>} */
function texts(fields) {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => typeof value === "string"));
}
