/** What somebody does to whole records: add, remove, take back, settle what two wrote. */
import { fill, need, notice } from "../page.js";
import { nameOf } from "./cards.js";
import { today } from "./fields.js";

/** @typedef {import("../relationship/joining.js").RecordKind} Kind */
/** @typedef {import("./fields.js").Input} Input */
/** @typedef {import("./record-of.js").Of} Of */

/**
 * @param {import("../page.js").Words} words
 * @param {object} of
 * @param {ReturnType<typeof import("./keeping.js").startKeeping>} of.plan
 * @param {ReturnType<typeof import("./clashes.js").startClashes>} of.clashes
 * @param {ReturnType<typeof import("./lists.js").startLists>} of.lists
 * @param {(target: EventTarget) => Promise<unknown>} keep makes a version of what an input holds
 */
export function startSteps(words, { plan, clashes, lists }, keep) {
  function undo() {
    const step = plan.undo();
    if (!step) return;
    lists.show();
    const card = document.getElementById(`record-${step.id}`);
    const record = plan.all(step.kind).find(({ id }) => id === step.id);
    const name = record && card ? nameOf(step.kind, record, card, words) : "";
    notice(name ? fill(words["undone-at"], { name }) : words.undone);
    if (card instanceof HTMLDetailsElement) need(card, "summary").focus();
  }

  return {
    undo,
    /** @param {Kind} kind @param {import("./fields.js").Patch} [given] */
    add(kind, given = {}) {
      const id = plan.add(kind, given);
      if (!id) return;
      lists.show();
      lists.cards[kind].open(id);
    },
    /** @param {Of} of */
    remove({ kind, id, card }) {
      const record = plan.all(kind).find((entry) => entry.id === id);
      const name = record ? nameOf(kind, record, card, words) : "";
      plan.write(kind, id, { withdrawn: true }, "");
      notice(fill(words.removed, { name }), { label: words.undo, run: undo });
      need(document, "[data-notices] button").focus();
    },
    /** The two looked at it together. @param {Of} of */
    check({ kind, id }) {
      plan.write(kind, id, { checked: today() }, "");
    },
    /** @param {Of} of @param {string} at when the other version was made @param {boolean} take whether it counts */
    settle({ kind, id, card }, at, take) {
      const { id: _, changed_at: __, after: ___, withdrawn = undefined, ...other } = plan.version(kind, id, at) ?? {};
      plan.write(kind, id, take ? { ...other, withdrawn } : {}, take ? "" : undefined, [at]);
      notice(words["conflict-settled"]);
      if (card.isConnected) need(card, "summary").focus();
    },
    /** @param {Of} of @param {boolean} take whether what another tab wrote counts */
    choose({ id, card }, take) {
      const clash = clashes.of(id);
      clashes.settle(id);
      if (clash && take) {
        const input = /** @type {Input} */ (need(card, `[name="${clash.field}"]`));
        input.value = clash.theirs;
        void keep(input);
      }
      lists.show();
      need(card, "summary").focus();
    },
  };
}
