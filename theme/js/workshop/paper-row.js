/** One person's row in the grid for paper. */
import { fill, make } from "../page.js";
import { cellId, stateOf } from "./paper-cells.js";

/** @type {Record<string, [number, number]>} rows and columns to go */
const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Enter: [0, 1] };

/**
 * @param {number} row from 0
 * @param {string} side to begin with
 * @param {import("./paper-cells.js").Column[]} columns
 * @param {import("../page.js").Words} words
 * @param {(row: number, column: number, by: [number, number]) => void} goTo
 */
export function startPaperRow(row, side, columns, words, goTo) {
  const select = /** @type {HTMLSelectElement} */ (make("select", "", ...["buyer", "supplier"].map((of) => new Option(words[`of-${of}`], of))));
  select.value = side;
  select.setAttribute("aria-label", fill(words["paper-side"], { row: row + 1 }));
  select.addEventListener("change", follow);
  const cells = columns.map((_, column) => cellOf(column));

  /** @param {number} column */
  function cellOf(column) {
    const cell = document.createElement("input");
    Object.assign(cell, { id: cellId(row, column), type: "text", inputMode: "numeric", autocomplete: "off", maxLength: 60 });
    cell.setAttribute("aria-label", fill(words["paper-cell"], { row: row + 1, column: columns[column].head.filter(Boolean).join(", ") }));
    cell.addEventListener("focus", () => cell.select());
    cell.addEventListener("keydown", (event) => {
      const by = MOVES[event.key];
      if (!by || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || isInside(cell, event.key)) return;
      event.preventDefault();
      goTo(row, column, by);
    });
    return cell;
  }

  /** What is not asked of the side takes no answer. */
  function follow() {
    for (const [at, { sides }] of columns.entries()) cells[at].disabled = !sides.includes(select.value);
  }
  follow();

  /** @param {number} column */
  function look(column) {
    const state = stateOf(columns[column], cells[column].value);
    cells[column].setAttribute("aria-invalid", String(state === "wrong"));
    return state;
  }

  const number = make("th", "", make("span", "cp-paper__number", String(row + 1)), select);
  number.setAttribute("scope", "row");
  return {
    cells,
    look,
    element: make("tr", "", number, ...cells.map((cell) => make("td", "", cell))),
    /** @param {string} of the side of whoever wrote the sheet */
    take(of) {
      select.value = of;
      follow();
    },
    person: () => ({ side: select.value, cells: cells.map(({ value, disabled }) => (disabled ? "" : value)) }),
    /** @param {number} column @param {string} text */
    put(column, text) {
      if (!cells[column] || cells[column].disabled) return;
      cells[column].value = text;
      look(column);
    },
    clear() {
      for (const cell of cells) cell.value = "";
    },
  };
}

/** Whether the key moves inside what is typed. @param {HTMLInputElement} cell @param {string} key */
function isInside({ value, selectionStart, selectionEnd }, key) {
  if (!value || selectionStart !== selectionEnd) return false;
  return (key === "ArrowLeft" && selectionStart !== 0) || (key === "ArrowRight" && selectionEnd !== value.length);
}
