/**
 * The records of the plan in the relationship's store. Each change is a new version, made on top of
 * the latest one: two tabs that write in different fields of an action lose nothing.
 */
import { canonical } from "../fields.js";
import { randomId } from "../id.js";
import { current, lasting } from "../relationship/current.js";
import { blank, patched, reverse, today } from "./fields.js";

/** @typedef {import("../relationship/joining.js").RecordKind} Kind */
/** @typedef {import("./fields.js").Patch} Patch */
/** @typedef {{kind: Kind, id: string, patch: Patch, source: string}} Step what takes a change back */
/** @typedef {{wrong: import("../relationship/rules.js").Wrong, kind: Kind, record: any}} Refused */

const MOST_STEPS = 200;

/**
 * @param {import("../relationship/store.js").Relationship} store
 * @param {(refused: Refused) => void} refuse told what would not be read again, and is not kept
 */
export function startKeeping(store, refuse) {
  /** @type {Step[]} */
  const steps = [];

  /** @param {Step} step */
  function remember(step) {
    const last = steps.at(-1);
    if (step.source && last?.source === step.source) last.patch = { ...step.patch, ...last.patch };
    else steps.push(step);
    if (steps.length > MOST_STEPS) steps.shift();
  }

  /**
   * Makes a new version of a record; one that would say the same is made only to settle others.
   * @param {Kind} kind
   * @param {string} id
   * @param {Patch} patch
   * @param {string | undefined} source what is typed in, or empty; without it nothing is remembered
   * @param {string[]} [settled] when other versions were changed that this one settles
   * @returns {Promise<void> | false | undefined} kept when it is on the disk; false where it is refused
   */
  function write(kind, id, patch, source, settled = []) {
    const before = lasting(store.records(kind)).get(id);
    if (!before) return undefined;
    const next = patched(before, patch);
    if (!settled.length && canonical(next) === canonical(before)) return undefined;
    delete next.changed_at;
    const writing = put(kind, { ...next, after: [...new Set([before.changed_at, ...settled])].sort() });
    if (writing && source !== undefined) {
      remember({ kind, id, patch: reverse(before, patch), source: source && `${id} ${source}` });
    }
    return writing;
  }

  /** @param {Kind} kind @param {any} record @returns {Promise<void> | false} false where it is refused */
  function put(kind, record) {
    const done = store.put(kind, record);
    if ("settled" in done) return done.settled;
    refuse({ wrong: done.wrong, kind, record });
    return false;
  }

  return {
    /** @param {Kind} kind @returns {any[]} what is on the list */
    all: (kind) => current(store.records(kind)),
    /** @param {Kind} kind @param {string} id @param {string} at @returns {any} a version */
    version: (kind, id, at) => store.records(kind).find((record) => record.id === id && record.changed_at === at),
    /**
     * @param {Kind} kind
     * @param {Patch} given
     * @returns {string} the new record's id; empty where it is refused
     */
    add(kind, given) {
      const id = randomId();
      if (!put(kind, { ...blank(kind, today(), given), id })) return "";
      remember({ kind, id, patch: { withdrawn: true }, source: "" });
      return id;
    },
    /** @param {Kind} kind @param {string} id @returns {any} the version that counts, withdrawn or not */
    last: (kind, id) => lasting(store.records(kind)).get(id),
    write,
    /** @returns {Step | undefined} what was taken back */
    undo() {
      const step = steps.pop();
      if (step) void write(step.kind, step.id, step.patch, undefined);
      return step;
    },
    /** The next change starts a step of its own. */
    seal() {
      const last = steps.at(-1);
      if (last) last.source = "";
    },
    get undoable() {
      return steps.length > 0;
    },
  };
}
