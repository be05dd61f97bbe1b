/** Which record an element of the page belongs to, and what an input makes of it. */
import { patchOf } from "./fields.js";

/** @typedef {import("../relationship/joining.js").RecordKind} Kind */
/** @typedef {import("./fields.js").Input} Input */
/** @typedef {{kind: Kind, id: string, card: HTMLElement}} Of */

/** @param {EventTarget | Element | null} target @returns {Of | undefined} */
export function recordOf(target) {
  const card = target instanceof Element ? target.closest("[data-record]") : null;
  if (!(card instanceof HTMLElement)) return undefined;
  return { kind: /** @type {Kind} */ (card.dataset.kind), id: card.dataset.record ?? "", card };
}

/** What an input makes of its record. @param {EventTarget | null} target */
export function typedIn(target) {
  const input = /** @type {Input} */ (target);
  const of = recordOf(input);
  const patch = of && patchOf(input, of.card);
  return of && patch ? { kind: of.kind, id: of.id, patch, source: input.name } : undefined;
}
