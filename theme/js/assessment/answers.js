/** The answers on the page: saved at once, and taken back step by step. */
import { readFields } from "../fields.js";
import { need } from "../page.js";
import { difference, startUndo } from "../undo.js";

/** @typedef {import("../fields.js").Fields} Fields */
/** @typedef {import("../undo.js").Patch} Patch */
/** @typedef {ReturnType<typeof startAnswers>} Answers */

/**
 * @param {HTMLFormElement} form
 * @param {ReturnType<typeof import("../draft.js").openDraft>} draft
 * @param {import("./inputs.js").Inputs} inputs
 * @param {object} on
 * @param {(patch: Patch) => void} on.answered somebody changed these fields
 * @param {() => void} on.shown everything is in step with the fields
 */
export function startAnswers(form, draft, inputs, { answered, shown }) {
  const undo = startUndo();
  const undoButton = /** @type {HTMLButtonElement} */ (need(form, '[data-action="undo"]'));
  /** @type {Fields} */
  let fields = {};
  let filling = false;

  /** Brings everything in step with the fields. */
  function show() {
    draft.reached(inputs.show(fields));
    undoButton.disabled = undo.empty;
    shown();
  }

  /** @param {Fields} next */
  function put(next) {
    filling = true;
    fields = next;
    inputs.fill(next);
    filling = false;
    show();
  }

  /** @param {Patch} patch */
  function change(patch) {
    put(draft.change(patch));
  }

  return {
    now: () => fields,
    put,
    change,
    /** @param {string} source the field that is typed in, or empty for a step of its own */
    changed(source) {
      if (filling) return;
      const after = readFields(form);
      const back = difference(fields, after);
      const names = Object.keys(back);
      if (names.length) {
        undo.remember(back, source);
        answered(back);
        fields = draft.change(Object.fromEntries(names.map((name) => [name, after[name]])));
      }
      show();
    },
    /** What is about to become of them can be taken back. @param {Fields} next */
    remember: (next) => undo.remember(difference(fields, next), ""),
    /** @returns {string[] | undefined} the fields whose last step was taken back; none where there was no step */
    back() {
      const patch = undo.back();
      if (patch) change(patch);
      return patch && Object.keys(patch);
    },
    /** The next change starts a step of its own. */
    seal: undo.seal,
    /** No step can be taken back any more. */
    forgetSteps: undo.clear,
  };
}
