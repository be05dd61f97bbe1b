/** What is refused: said at once, and where it can never be kept, offered as a record of its own. */
import { notice } from "../page.js";
import { labelOf } from "./cards.js";
import { refusal } from "./refusal.js";

/** @typedef {import("../relationship/joining.js").RecordKind} Kind */
/** @typedef {ReturnType<typeof startRefusing>} Refusing */

/**
 * @param {import("../page.js").Words} words
 * @param {(kind: Kind, given: import("./fields.js").Patch) => void} add makes a new record
 */
export function startRefusing(words, add) {
  /** Whether what was refused last can never be kept. */
  let final = false;

  /** A record of its own from one that nothing can come after. @param {Kind} kind @param {any} record */
  function copied(kind, { id: _, changed_at: __, after: ___, ...given }) {
    add(kind, given);
  }

  return {
    isFinal: () => final,
    /** @param {import("./keeping.js").Refused} refused */
    refuse({ wrong, kind, record }) {
      final = wrong.member === "changed_at";
      const label = labelOf(document.getElementById(`record-${record.id}`), wrong.member ?? "");
      const copy = { label: words["copy-record"], run: () => copied(kind, record) };
      notice(refusal(wrong, words, label), final && !record.withdrawn ? copy : undefined);
    },
  };
}
