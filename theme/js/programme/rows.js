/** The rows of an agenda: a block each, in the order that its fields say. */
import { need } from "../page.js";
import { nameOf } from "./moving.js";
import { fieldsOf, ORDER, readOrder } from "./order.js";

/**
 * @param {HTMLElement[]} days
 * @param {(name: string) => HTMLInputElement} field by name
 */
export function startRows(days, field) {
  /** @param {HTMLElement} day @returns {HTMLElement[]} */
  const rowsOf = (day) => [...day.querySelectorAll("tr[data-row]")].map((row) => /** @type {HTMLElement} */ (row));
  const came = days.map((day) => rowsOf(day).map(nameOf));
  const byName = new Map(days.flatMap(rowsOf).map((row) => [nameOf(row), row]));
  const order = () => readOrder(days.map((_, day) => field(ORDER + day).value), came);
  /** @param {string} name */
  const row = (name) => /** @type {HTMLElement} */ (byName.get(name));

  return {
    row,
    rowsOf,
    order,
    /** @param {import("./order.js").Order} next */
    write(next) {
      for (const [name, text] of Object.entries(fieldsOf(next))) field(name).value = text;
    },
    /** Puts the rows where the fields say; the first cannot go up, nor the last down. */
    arrange() {
      const now = order();
      const moved = now.some((names, day) => names.join() !== rowsOf(days[day]).map(nameOf).join());
      if (moved) now.forEach((names, day) => need(days[day], "tbody").append(...names.map(row)));
      const all = now.flat();
      for (const name of all) {
        button(row(name), "up").disabled = name === all[0];
        button(row(name), "down").disabled = name === all.at(-1);
      }
    },
    /** The plays in order. */
    plays: () => order().flat().flatMap((name) => row(name).dataset.play || []),
  };
}

/** @param {HTMLElement} row @param {"up" | "down"} way @returns {HTMLButtonElement} */
function button(row, way) {
  return need(row, `[data-move=${way}]`);
}
