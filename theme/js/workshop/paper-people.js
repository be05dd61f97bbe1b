/** The rows of the grid as responses, and what is wrong with them, cell by cell. */
import { toResponse } from "../fields.js";
import { stateOf, fieldValue } from "./paper-cells.js";

/** @typedef {import("./paper-cells.js").Column} Column */
/** @typedef {{side: string, cells: string[]}} Person */
/** @typedef {{row: number, column: number, code: "wrong" | "unfinished" | "sum", given: string}} Fault rows and columns from 0 */

const WHOLE = 100;

/** Whether anything was typed in. @param {Person} person */
export function isThere({ cells }) {
  return cells.some((cell) => cell.trim());
}

/** @param {Column[]} columns @param {Person[]} people @returns {Fault[]} */
export function faultsIn(columns, people) {
  return people.flatMap((person, row) => (isThere(person) ? [...cellFaults(columns, person, row), ...sumFaults(columns, person, row)] : []));
}

/** @param {Column[]} columns @param {Person} person @param {number} row @returns {Fault[]} */
function cellFaults(columns, { cells }, row) {
  return columns.flatMap((of, column) => {
    const given = (cells[column] ?? "").trim();
    if (!given) return [];
    const code = stateOf(of, given) === "wrong" ? "wrong" : of.kind === "date" && !fieldValue(of, given) ? "unfinished" : "";
    return code ? [{ row, column, code, given }] : [];
  });
}

/** A split that was begun must come to a hundred; what is left empty in it counts as nothing. @param {Column[]} columns @param {Person} person @param {number} row @returns {Fault[]} */
function sumFaults(columns, { cells }, row) {
  /** @type {Map<string, number[]>} */
  const splits = new Map();
  for (const [at, { kind, name }] of columns.entries()) {
    const split = name.split(".").slice(0, 2).join(".");
    if (kind === "points") splits.set(split, [...(splits.get(split) ?? []), at]);
  }
  return [...splits.values()].flatMap((places) => {
    const begun = places.filter((at) => (cells[at] ?? "").trim());
    const sum = places.reduce((all, at) => all + Number(fieldValue(columns[at], cells[at] ?? "") || 0), 0);
    return begun.length && sum !== WHOLE ? [{ row, column: places[0], code: "sum", given: String(sum) }] : [];
  });
}

/**
 * What a form would hold that was filled in the same way.
 * @param {Column[]} columns
 * @param {Person} person
 * @returns {import("../fields.js").Fields}
 */
export function fieldsOf(columns, { cells }) {
  /** @type {import("../fields.js").Fields} */
  const fields = {};
  for (const [at, column] of columns.entries()) {
    const value = fieldValue(column, cells[at] ?? "");
    if (value) fields[column.name] = value;
  }
  for (const { kind, name } of columns) {
    const split = name.split(".").slice(0, 2).join(".");
    if (kind === "points" && Object.keys(fields).some((field) => field.startsWith(`${split}.`))) fields[name] ??= "0";
  }
  return fields;
}

/**
 * @param {{id: string, version: number, columns: Column[]}} sheet
 * @param {Person} person
 * @param {{relationship: string, round: string, language: string, id: string, at: string}} about
 */
export function responseOf({ id, version, columns }, person, { relationship, round, language, id: respondent, at }) {
  const of = (/** @type {string} */ question) => columns.filter(({ name }) => name.startsWith(`${question}.`));
  const shape = {
    assessment: { id, version },
    language,
    kindOf: (/** @type {string} */ question) => of(question)[0]?.kind ?? "",
    lensesOf: (/** @type {string} */ question) => [...new Set(of(question).filter(({ kind }) => kind === "points").map(({ name }) => name.split(".")[1]))],
  };
  return toResponse(shape, { ...fieldsOf(columns, person), side: person.side, relationship, round }, { id: respondent, at });
}
