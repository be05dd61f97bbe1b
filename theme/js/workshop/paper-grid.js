/** The grid that sheets of paper are typed into: digits go on by themselves, arrows move, a spreadsheet can be pasted. */
import { fill, make, need } from "../page.js";
import { cellId, pasted } from "./paper-cells.js";
import { isThere } from "./paper-people.js";
import { startPaperRow } from "./paper-row.js";

/** @typedef {import("./paper-cells.js").Column} Column */
/** @typedef {import("./paper-people.js").Fault} Fault */

const ROWS = 12;
/** Kinds that are typed in a way of their own. */
const OWN = ["points", "ticks", "date"];

/** @param {HTMLElement} place @param {import("../page.js").Words} words */
export function startPaperGrid(place, words) {
  /** @type {Column[]} */
  let columns = [];
  /** @type {ReturnType<typeof startPaperRow>[]} */
  let rows = [];
  const how = need(place, "[data-how]");

  /** @param {number} row @param {number} column */
  const cellAt = (row, column) => rows[row]?.cells[column];

  /** The next cell that is asked of this side; the first of the next row after the last. @param {number} row @param {number} column */
  function after(row, column) {
    return rows[row].cells.find((cell, at) => at > column && !cell.disabled) ?? rows[row + 1]?.cells.find((cell) => !cell.disabled);
  }

  /** @param {number} row @param {number} column @param {[number, number]} by rows and columns */
  function goTo(row, column, [down, across]) {
    let [to, at] = [row + down, column + across];
    while (cellAt(to, at)?.disabled) [to, at] = [to + down, at + across];
    (cellAt(to, at) ?? (across > 0 ? after(row, column) : undefined))?.focus();
  }

  /** @param {string[][]} table @param {number} row @param {number} column */
  function write(table, row, column) {
    for (const [down, line] of table.entries()) for (const [across, text] of line.entries()) rows[row + down]?.put(column + across, text);
    cellAt(Math.min(row + table.length, ROWS) - 1, column)?.focus();
  }

  /** What is typed now. @param {Column} column */
  function explain({ kind, most, head, names = [] }) {
    const text = fill(words[`paper-how-${OWN.includes(kind) ? kind + (kind === "ticks" && most > 9 ? "-many" : "") : most > 9 ? "ten" : "number"}`], { most });
    how.replaceChildren(make("b", "", head.filter(Boolean).join(" · ")), ` ${text} ${names.map((name, at) => `${at + 1} ${name}`).join(" · ")}`.trimEnd());
  }

  place.addEventListener("paste", (event) => {
    const [row, column] = placeOf(event.target);
    const table = pasted(event.clipboardData?.getData("text/plain") ?? "");
    if (row < 0 || (table.length < 2 && table[0].length < 2)) return;
    event.preventDefault();
    write(table, row, column);
  });
  place.addEventListener("focusin", ({ target }) => {
    const [row, column] = placeOf(target);
    if (row >= 0) explain(columns[column]);
  });
  place.addEventListener("input", ({ target }) => {
    const [row, column] = placeOf(target);
    if (row >= 0 && rows[row].look(column) === "whole") after(row, column)?.focus();
  });

  return {
    idOf: cellId,
    isShown: () => rows.length > 0,
    /** @param {Column[]} of */
    show(of) {
      columns = of;
      rows = Array.from({ length: ROWS }, (_, row) => startPaperRow(row, row < ROWS / 2 ? "buyer" : "supplier", columns, words, goTo));
      const heads = columns.map(({ head: [question, lens, option] }) => make("th", "", make("span", "", question), ...[lens, option].filter(Boolean).map((text) => make("small", "", text))));
      for (const head of heads) head.setAttribute("scope", "col");
      need(place, "thead").replaceChildren(make("tr", "", make("th", "", words["paper-person"]), ...heads));
      need(place, "tbody").replaceChildren(...rows.map(({ element }) => element));
    },
    /** Has the next empty row be of a side, and goes there; whether there is one. @param {string} side */
    begin(side) {
      const row = rows.find(({ person }) => !isThere(person()));
      row?.take(side);
      row?.cells.find((cell) => !cell.disabled)?.focus();
      return Boolean(row);
    },
    people: () => rows.map(({ person }) => person()),
    /** Shows which cells have a fault. @param {Fault[]} faults */
    mark(faults) {
      for (const [row, { cells }] of rows.entries()) {
        for (const [column, cell] of cells.entries()) cell.setAttribute("aria-invalid", String(faults.some((of) => of.row === row && of.column === column)));
      }
    },
    /** Empties rows that came in. @param {number[]} of */
    clear(of) {
      for (const row of of) rows[row].clear();
      cellAt(of[0] ?? 0, 0)?.focus();
    },
  };
}

/** @param {EventTarget | null} target @returns {[number, number]} row and column; below 0 where it is no cell */
function placeOf(target) {
  const [, row, column] = (target instanceof HTMLInputElement && /^paper-(\d+)-(\d+)$/.exec(target.id)) || [];
  return row === undefined ? [-1, -1] : [Number(row), Number(column)];
}
