/**
 * What a page has of the relationship: what stands, what waits to be written, what is set aside
 * because it cannot be used, and how much room is left.
 */
import { startAside } from "./aside.js";
import { textOf, thingOf } from "./entries.js";
import { joined } from "./joined.js";
import { kindOf, outcome, responseKey } from "./joining.js";
import { startRoom } from "./room.js";
import { wrongIn } from "./rules.js";
import { startThings } from "./things.js";

/** @typedef {import("./table.js").Entries} Entries */
/** @typedef {ReturnType<typeof startHolding>} Holding */

/** @param {import("./rules.js").Facts} [facts] without them no record is looked at closely */
export function startHolding(facts) {
  /** What the table was not yet seen to keep; a key without a thing is to go. @type {Map<string, any>} */
  const unsaved = new Map();
  const aside = startAside();
  const room = startRoom(facts);
  const things = startThings(room);
  const { put } = things;

  /**
   * Takes in what other tabs wrote, and puts what waits here on top of it.
   * @param {Entries} all
   * @returns {boolean} whether something else stands here now
   */
  function renew(all) {
    const before = things.clear();
    aside.clear();
    let changed = false;
    for (const [key, stored] of all) {
      const same = before.has(key) && textOf(key, before.get(key)) === stored;
      /** @type {{thing?: any, wrong?: import("./rules.js").Wrong}} */
      const entry = same ? { thing: before.get(key) } : thingOf(key, stored, facts);
      const wrong = aside.takes(key, stored, entry);
      if (!wrong) place(key, entry.thing, things, unsaved);
      changed ||= !same && !wrong && !unsaved.has(key);
    }
    changed ||= [...before.keys()].some((key) => !things.now().has(key) && !unsaved.has(key));
    for (const [key, waiting] of unsaved) {
      const there = things.now().get(key);
      const beaten = waiting && there && kindOf(key)[0] === "responses" && outcome(there, waiting) === "twice";
      if (beaten) unsaved.delete(key);
      else put(key, waiting);
    }
    return changed;
  }

  return {
    unsaved,
    aside,
    put,
    renew,
    ...things.ask,
    /** What is new in what is given. @param {import("./joining.js").Given} given */
    joined: (given) => joined(given, things.now(), room),
    /**
     * Why a page makes no such version of a record.
     * @param {import("./joining.js").RecordKind} kind
     * @param {any} record
     */
    wrongIn: (kind, record) => (facts && wrongIn(facts, kind, record)) || room.crowded(kind, record),
    /** Everything that is here waits to be written. */
    waits() {
      for (const [key, value] of things.now()) if (!unsaved.has(key)) unsaved.set(key, value);
    },
    /** @param {Map<string, any>} written it waits no more, unless it was changed since */
    done(written) {
      for (const [key, value] of written) if (unsaved.get(key) === value) unsaved.delete(key);
    },
    /**
     * Sets aside what the engine refused.
     * @param {[string, string[]][]} refusals by key, with the reasons
     * @returns {boolean} whether any of it was here
     */
    setAside(refusals) {
      const fresh = refusals.filter(([key]) => things.now().has(key));
      for (const [key, problems] of fresh) {
        const thing = things.now().get(key);
        aside.refuse(key, problems);
        aside.takes(key, textOf(key, thing), { thing });
        put(key, undefined);
      }
      return fresh.length > 0;
    },
  };
}

/**
 * Puts an entry of the table where it belongs. One with an earlier key of its response moves to
 * the key that it has now, and perhaps gives way to the one that is there.
 * @param {string} key
 * @param {any} thing
 * @param {ReturnType<typeof startThings>} things
 * @param {Map<string, any>} unsaved
 */
function place(key, thing, things, unsaved) {
  const now = kindOf(key)[0] === "responses" ? responseKey(thing.response) : key;
  if (now === key) return things.put(key, thing);
  unsaved.set(key, undefined);
  const goes = unsaved.has(now) && unsaved.get(now) === undefined;
  const there = unsaved.get(now) ?? things.now().get(now);
  if (!goes && outcome(there, thing) !== "twice") unsaved.set(now, thing);
}
