/** What is in a relationship, one thing at a time: responses, versions of records, names, imports. */
import { randomId } from "../id.js";
import { laterThan, recordKey, responseKey } from "./joining.js";

/** @typedef {import("./joining.js").Held} Held */
/** @typedef {import("./joining.js").RecordKind} RecordKind */
/** @typedef {import("./rules.js").Wrong} Wrong */

/**
 * @param {import("./holding.js").Holding} holding
 * @param {(changes: Iterable<[string, any]>) => Promise<void>} change
 */
export function startContents({ ofKind, wrongIn }, change) {
  return {
    /** @returns {Held[]} */
    responses: () => ofKind("responses"),
    /** @param {RecordKind} kind @returns {any[]} all versions that can be used */
    records: (kind) => ofKind(kind),
    /** @returns {string[]} */
    names: () => ofKind("names").sort(),
    /**
     * Adds one version of a record; its id and time are filled in where they are absent.
     * @param {RecordKind} kind
     * @param {any} record
     * @returns {{wrong: Wrong} | {settled: Promise<void>}} what would not be read again is not added
     */
    put(kind, record) {
      const id = record.id || randomId();
      const versions = ofKind(kind).filter((version) => version.id === id);
      const version = { ...record, id, changed_at: record.changed_at || laterThan(versions, new Date()) };
      const wrong = wrongIn(kind, version);
      return wrong ? { wrong } : { settled: change([[recordKey(kind, version), version]]) };
    },
    /** @param {Held[]} held */
    remove: (held) => change(held.map(({ response }) => [responseKey(response), undefined])),
    /** Imports that have begun and not ended. @returns {import("./imports.js").Import[]} */
    imports: () => ofKind("imports"),
    /** @param {string} id @param {import("./imports.js").Import | undefined} progress undefined where it ended */
    setImport: (id, progress) => change([[`imports\n${id}`, progress]]),
  };
}
