/** What the table keeps as text, and the things of a relationship: one made from the other. */
import { earlierKey, kindOf, nameKey, recordKey, RECORD_KINDS, responseKey } from "./joining.js";
import { wrongIn, wrongName } from "./rules.js";

/** @typedef {import("./joining.js").Held} Held */
/** @typedef {import("./joining.js").RecordKind} RecordKind */
/** @typedef {import("./rules.js").Facts} Facts */
/** @typedef {import("./rules.js").Wrong} Wrong */
/** @typedef {{key: string, kind: string, stored: any, thing?: any, wrong: Wrong, problems?: string[]}} Aside an entry that cannot be used */

export const CONTENT = /** @type {const} */ (["responses", "names", ...RECORD_KINDS]);
/** Characters of a name: what the engine reads at most. */
const NAME_LIMIT = 200;
const UNREADABLE = /** @type {Wrong} */ ({ code: "unreadable" });
const PARTS = ["assessment", "side", "respondent", "round", "answered_at", "relationship"];

/** @param {string} key @param {any} value @returns {string} as the table keeps it */
export function textOf(key, value) {
  const [kind, rest] = kindOf(key);
  if (kind === "responses") return JSON.stringify([value.name, value.text, value.code]);
  return kind === "imports" ? JSON.stringify(value) : rest;
}

/** The text of a thing in a relationship file. @param {string} key @param {any} value */
export function inFile(key, value) {
  const [kind, rest] = kindOf(key);
  return kind === "responses" ? value.text : rest;
}

/**
 * What an entry of the table is, or why it cannot be used.
 * @param {string} key
 * @param {any} stored
 * @param {Facts} [facts]
 * @returns {{thing: any} | {wrong: Wrong, thing?: any}}
 */
export function thingOf(key, stored, facts) {
  const [kind, rest] = kindOf(key);
  try {
    if (kind === "names") return checked(rest, wrongName(rest, NAME_LIMIT));
    if (kind === "responses") return response(key, stored);
    if (kind === "imports") {
      const progress = JSON.parse(stored);
      return checked(progress, typeof progress?.id === "string" ? undefined : UNREADABLE);
    }
    if (!RECORD_KINDS.includes(/** @type {RecordKind} */ (kind))) return { wrong: { code: "newer" } };
    const record = JSON.parse(rest);
    return checked(record, typeof record?.id === "string" ? facts && wrongIn(facts, kind, record) : UNREADABLE);
  } catch {
    return { wrong: { code: "unreadable" } };
  }
}

/** @param {any} thing @param {Wrong | undefined} wrong */
function checked(thing, wrong) {
  return wrong ? { wrong, thing } : { thing };
}

/** @param {string} key @param {string} stored @returns {{thing: Held} | {wrong: Wrong}} the engine checks its answers; here only what pages show */
function response(key, stored) {
  const [name, text, code] = JSON.parse(stored);
  const response = JSON.parse(text);
  const shown = { ...response, assessment: response.assessment.id, respondent: response.respondent.id };
  const right = [name, code, response.respondent.role, ...PARTS.map((part) => shown[part])].every((member) => typeof member === "string");
  if (!right || ![responseKey(response), earlierKey(response)].includes(key)) return { wrong: { code: "unreadable" } };
  return { thing: { name, response, text, code } };
}

/** @param {import("./store.js").Snapshot} snapshot @returns {Map<string, any>} */
export function keyed(snapshot) {
  return new Map([
    ...snapshot.responses.map((held) => /** @type {[string, any]} */ ([responseKey(held.response), held])),
    ...snapshot.names.map((name) => /** @type {[string, any]} */ ([nameKey(name), name])),
    ...RECORD_KINDS.flatMap((kind) =>
      snapshot[kind].map((record) => /** @type {[string, any]} */ ([recordKey(kind, record), record])),
    ),
  ]);
}
