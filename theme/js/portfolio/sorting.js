/** The table, sorted by a column: a button in each head that has values, and the order that it says. */
import { make } from "../page.js";

/** @typedef {{column: string, descending: boolean}} Order */

/** The column that begins with the smallest: what is first there is first in the picture too. */
const FIRST = "number";

/** @param {string} tag of the language, by whose rules names are sorted */
export function startSorting(tag) {
  const collator = new Intl.Collator(tag, { numeric: true });
  /** @type {Order | undefined} */
  let order;

  /** Puts the buttons into a new table, in the order that was chosen before. @param {HTMLTableElement} table */
  function show(table) {
    for (const head of headsOf(table)) {
      const button = /** @type {HTMLButtonElement} */ (make("button", "cp-portfolio__sort", ...head.childNodes));
      button.type = "button";
      button.addEventListener("click", () => choose(table, head));
      head.append(button);
    }
    sort(table);
  }

  /** @param {HTMLTableElement} table @param {HTMLTableCellElement} head */
  function choose(table, head) {
    const column = head.dataset.column ?? "";
    const again = order?.column === column;
    order = { column, descending: again ? !order?.descending : column !== FIRST && allNumbers(valuesOf(table, head)) };
    sort(table);
  }

  /** @param {HTMLTableElement} table */
  function sort(table) {
    const head = headsOf(table).find(({ dataset }) => dataset.column === order?.column);
    for (const other of headsOf(table)) if (other !== head) other.removeAttribute("aria-sort");
    if (!head || !order) return;
    head.setAttribute("aria-sort", order.descending ? "descending" : "ascending");
    const values = valuesOf(table, head);
    const sign = order.descending ? -1 : 1;
    const ranked = [...table.tBodies[0].rows].map((row, at) => ({ row, value: values[at] }));
    const compare = allNumbers(values) ? (/** @type {string} */ a, /** @type {string} */ b) => Number(a) - Number(b) : collator.compare;
    ranked.sort((a, b) => (a.value && b.value ? sign * compare(a.value, b.value) : Number(!a.value) - Number(!b.value)));
    table.tBodies[0].append(...ranked.map(({ row }) => row));
  }

  return { show };
}

/** @param {HTMLTableElement} table @returns {HTMLTableCellElement[]} the heads of columns that have values */
function headsOf(table) {
  return [...table.querySelectorAll("th")].filter(({ dataset }) => dataset.column);
}

/** What the rows have in a column; where a cell is wider than one, those after it stand further on. @param {HTMLTableElement} table @param {HTMLTableCellElement} head */
function valuesOf(table, head) {
  return [...table.tBodies[0].rows].map((row) => {
    let at = 0;
    const cell = [...row.cells].find(({ colSpan }) => (at += colSpan) > head.cellIndex);
    return cell?.dataset.value ?? "";
  });
}

/** @param {string[]} values */
function allNumbers(values) {
  return values.every((value) => Number.isFinite(Number(value)));
}
