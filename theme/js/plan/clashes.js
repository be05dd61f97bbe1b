/**
 * A field that another tab wrote in while somebody was in it here. Their text would go under the
 * next key without a sign; so it is told, and either of the two can be had.
 */
import { make } from "../page.js";
import { shown } from "./fields.js";

/** @typedef {{field: string, label: string, theirs: string}} Clash */

/** @param {(kind: import("./cards.js").Kind, id: string) => any} last gives the version that counts */
export function startClashes(last) {
  /** What a field said when it was last in step, by record and field. @type {Map<string, string>} */
  const based = new Map();
  /** @type {Map<string, Clash>} */
  const clashes = new Map();
  const key = (/** @type {string} */ id, /** @type {string} */ field) => `${id} ${field}`;

  return {
    /** A field is in step with its record. @param {any} record @param {string} field */
    base: (record, field) => void based.set(key(record.id, field), shown(record, field)),
    /**
     * Looks whether the record says something else by now, before the field is kept.
     * @param {import("./cards.js").Kind} kind
     * @param {string} id
     * @param {string} label of the field
     * @param {string} field
     * @param {string} mine what it holds
     */
    look(kind, id, label, field, mine) {
      const before = based.get(key(id, field));
      const theirs = shown(last(kind, id) ?? {}, field);
      if (before !== undefined && theirs !== before && theirs !== mine) clashes.set(id, { field, label, theirs });
    },
    /** @param {string} id @returns {Clash | undefined} */
    of: (id) => clashes.get(id),
    /** @param {string} id */
    settle: (id) => void clashes.delete(id),
  };
}

/** @param {Clash} clash @param {import("../page.js").Words} words */
export function clashBox({ label, theirs }, words) {
  const button = (/** @type {string} */ action, /** @type {string} */ key) => {
    const made = /** @type {HTMLButtonElement} */ (make("button", "cp-button cp-button--small", words[key]));
    made.type = "button";
    made.dataset.action = action;
    return made;
  };
  const box = make(
    "div",
    "cp-notice cp-notice--warn",
    make("p", "", make("b", "", words["clash-title"])),
    make("dl", "", make("dt", "", label), make("dd", "", make("bdi", "", theirs || "–"))),
    make("p", "cp-actions", button("keep-typed", "clash-keep"), button("take-typed", "clash-take")),
  );
  box.setAttribute("role", "status");
  return box;
}
