/** What is typed into a cell of the grid for paper: when it is whole, when it is wrong, and what it says. */

/**
 * @typedef {object} Column one answer of a sheet
 * @property {string} name of the form's field
 * @property {string} kind how it is answered
 * @property {number} most the highest number
 * @property {string[]} options typed by their number
 * @property {string[]} [names] of these
 * @property {string[]} head question, lens, option
 * @property {string[]} sides that are asked
 */
/** @typedef {"" | "open" | "whole" | "wrong"} State `open`: may go on; `whole`: the next cell is next */

const NOT_APPLICABLE = "n/a";
const DIGITS = 9;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_BEGUN = /^[\d-]{0,10}$/;

/** @param {Column} column @param {string} given @returns {State} */
export function stateOf({ kind, most }, given) {
  const text = given.trim().toLowerCase();
  if (!text) return "";
  if (kind === "date") return DAY.test(text) ? "whole" : DAY_BEGUN.test(text) ? "open" : "wrong";
  if (kind === "ticks") return text === "0" || ticked(text, most).every((number) => number >= 1 && number <= most) ? "open" : "wrong";
  if (kind !== "points" && (text === "n" || text === NOT_APPLICABLE)) return "whole";
  if (!/^\d+$/.test(text)) return "wrong";
  const number = Number(text);
  const least = kind === "points" ? 0 : 1;
  if (number > most || number < least) return "wrong";
  return number * 10 > most || number === 0 ? "whole" : "open";
}

/** What the form's field holds for it; empty for nothing, or for what is wrong. @param {Column} column @param {string} given */
export function fieldValue(column, given) {
  const text = given.trim().toLowerCase();
  if (["", "wrong"].includes(stateOf(column, given))) return "";
  if (column.kind === "date" && stateOf(column, given) === "open") return "";
  if (column.kind === "date") return text;
  if (text === "n" || text === NOT_APPLICABLE) return NOT_APPLICABLE;
  if (column.kind === "ticks") return text === "0" ? "-" : ticked(text, column.most).map((number) => column.options[number - 1]).join(" ");
  return column.options.length ? column.options[Number(text) - 1] : String(Number(text));
}

/** The numbers that are ticked: digits in a row where there are nine at most, else with something between them. @param {string} text @param {number} most */
function ticked(text, most) {
  const parts = most <= DIGITS && /^\d+$/.test(text) ? [...text] : text.split(/[\s,.;+]+/);
  return [...new Set(parts.filter(Boolean).map((part) => (/^\d+$/.test(part) ? Number(part) : 0)))];
}

/** Cells out of a spreadsheet, row by row; of one without tabs its separators. @param {string} text */
export function pasted(text) {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
  const separator = text.includes("\t") ? "\t" : text.includes(";") ? ";" : ",";
  return lines.map((line) => line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1")));
}

/** The id of a cell of the grid. @param {number} row @param {number} column */
export function cellId(row, column) {
  return `paper-${row}-${column}`;
}
