/** What comes next in a relationship: one step, so that nobody has to work it out from the table. */
import { SIDES } from "../relationship/set-up.js";
import { lacking } from "./standing.js";

/** @typedef {import("./standing.js").Row} Row */
/** @typedef {"set-up" | "choose" | "yours" | "own" | "invite" | "remind" | "compare" | "act"} Code */
/** @typedef {{code: Code, assessments?: string[], side?: string, count?: number}} Step */

/**
 * @param {object} of
 * @param {string} of.name
 * @param {string} of.side one's own, or empty
 * @param {Row[]} of.rows
 * @param {number} of.actions that are open
 * @param {string[]} of.yours assessments that were answered here and do not count yet
 * @returns {Step}
 */
export function nextStep({ name, side, rows, actions, yours }) {
  if (!name) return { code: "set-up" };
  if (yours.length) return { code: "yours", assessments: yours };
  if (!rows.length) return { code: "choose" };
  const own = rows.find(({ cells }) => (side === "buyer" || side === "supplier") && !cells[side].count);
  if (own) return { code: "own", assessments: [own.id] };
  const cells = rows.flatMap(({ id, cells }) => SIDES.map((of) => ({ id, of, cell: cells[of] })));
  const empty = cells.find(({ cell }) => !cell.count);
  if (empty) return { code: "invite", assessments: cells.filter(({ of, cell }) => of === empty.of && !cell.count).map(({ id }) => id), side: empty.of };
  const short = cells.find(({ cell }) => lacking(cell));
  if (short) return { code: "remind", assessments: [short.id], side: short.of, count: lacking(short.cell) };
  return actions ? { code: "act", count: actions } : { code: "compare", assessments: [rows[0].id] };
}
