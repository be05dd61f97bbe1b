/**
 * What a page has of the relationship: what stands, what waits to be written, what is set aside
 * because it cannot be used, and how much room is left.
 */
import { CONTENT, textOf, thingOf } from "./entries.js";
import { kindOf, nameKey, outcome, recordKey, RECORD_KINDS, responseKey } from "./joining.js";
import { startRoom } from "./room.js";

/** @typedef {import("./joining.js").Given} Given */
/** @typedef {import("./entries.js").Aside} Aside */
/** @typedef {import("./table.js").Entries} Entries */
/** @typedef {import("./store.js").Snapshot} Snapshot */
/** @typedef {import("./store.js").Counts} Counts */

/** @param {import("./rules.js").Facts} [facts] without them no record is looked at closely */
export function startHolding(facts) {
  /** What stands here. @type {Map<string, any>} */
  let things = new Map();
  /** What the table keeps and nobody can use. @type {Map<string, Aside>} */
  let aside = new Map();
  /** What the engine refused. @type {Map<string, string[]>} */
  const refusedBy = new Map();
  /** What the table was not yet seen to keep; a key without a thing is to go. @type {Map<string, any>} */
  const unsaved = new Map();
  const room = startRoom(facts);

  /** @param {string} key @param {any} value */
  function put(key, value) {
    if (value === undefined) things.delete(key);
    else things.set(key, value);
    room.put(key, value);
  }

  /**
   * Takes in what other tabs wrote, and puts what waits here on top of it.
   * @param {Entries} all
   * @returns {boolean} whether something else stands here now
   */
  function renew(all) {
    const before = things;
    const known = (/** @type {string} */ key, /** @type {any} */ kept) => before.has(key) && textOf(key, before.get(key)) === kept;
    [things, aside] = [new Map(), new Map()];
    room.clear();
    let changed = false;
    for (const [key, kept] of all) {
      const same = known(key, kept);
      const found = same ? { thing: before.get(key) } : thingOf(key, kept, facts);
      const problems = refusedBy.get(key);
      const wrong = "wrong" in found ? found.wrong : problems && { code: /** @type {const} */ ("engine") };
      if (wrong) aside.set(key, { key, kind: kindOf(key)[0], kept, thing: found.thing, wrong, problems });
      else put(key, found.thing);
      changed ||= !same && !wrong && !unsaved.has(key);
    }
    changed ||= [...before.keys()].some((key) => !things.has(key) && !unsaved.has(key));
    for (const [key, waiting] of unsaved) {
      const there = things.get(key);
      const beaten = waiting && there && kindOf(key)[0] === "responses" && outcome(there, waiting) === "twice";
      if (beaten) unsaved.delete(key);
      else put(key, waiting);
    }
    return changed;
  }

  /** @param {string} wanted @returns {any[]} */
  const ofKind = (wanted) => [...things].flatMap(([key, value]) => (kindOf(key)[0] === wanted ? [value] : []));

  /** @returns {Snapshot} */
  const snapshot = () => /** @type {Snapshot} */ (Object.fromEntries(CONTENT.map((kind) => [kind, ofKind(kind)])));
  const contents = () => [...things.keys()].filter((key) => CONTENT.includes(/** @type {any} */ (kindOf(key)[0])));

  /**
   * What is new in what is given; what finds no room is left out and counted.
   * @param {Given} given
   * @returns {{counts: Counts, fresh: Map<string, any>}} what became of the responses, and what is new
   */
  function joined(given) {
    const counts = { added: 0, twice: 0, replaced: 0, full: 0 };
    const fresh = new Map();
    const hold = room.reserve();
    const into = (/** @type {string} */ key, /** @type {any} */ value, /** @type {boolean} */ instead = false) => {
      const fits = hold.fits(key, value, instead);
      if (fits) fresh.set(key, value);
      else counts.full += 1;
      return fits;
    };
    for (const held of given.responses ?? []) {
      const key = responseKey(held.response);
      const there = fresh.get(key) ?? things.get(key);
      const became = outcome(there, held);
      if (became === "twice" || into(key, held, there !== undefined)) counts[became] += 1;
    }
    for (const one of given.names ?? []) if (one && !things.has(nameKey(one)) && !fresh.has(nameKey(one))) into(nameKey(one), one);
    for (const kind of RECORD_KINDS) {
      const latest = [...(given[kind] ?? [])].sort((a, b) => (a.changed_at < b.changed_at ? 1 : -1));
      for (const record of latest) {
        const key = recordKey(kind, record);
        if (!things.has(key) && !fresh.has(key)) into(key, record);
      }
    }
    return { counts, fresh };
  }

  return {
    unsaved,
    room,
    /** @param {string} key */
    get: (key) => things.get(key),
    get empty() {
      return !things.size;
    },
    /** @param {Entries | undefined} all @returns {boolean} whether something of what is here is not there */
    lost: (all) => [...things.keys()].some((key) => !all?.has(key)),
    put,
    renew,
    ofKind,
    snapshot,
    contents,
    joined,
    /** Everything that is here waits to be written. */
    waits() {
      for (const [key, value] of things) if (!unsaved.has(key)) unsaved.set(key, value);
    },
    /** @param {Map<string, any>} written it waits no more, unless it was changed since */
    done(written) {
      for (const [key, value] of written) if (unsaved.get(key) === value) unsaved.delete(key);
    },
    /** @returns {Aside[]} */
    aside: () => [...aside.values()],
    /**
     * Sets aside what the engine refused.
     * @param {[string, string[]][]} refusals by key, with the reasons
     * @returns {boolean} whether any of it was here
     */
    setAside(refusals) {
      const fresh = refusals.filter(([key]) => things.has(key));
      for (const [key, problems] of fresh) {
        const thing = things.get(key);
        refusedBy.set(key, problems);
        aside.set(key, { key, kind: kindOf(key)[0], kept: textOf(key, thing), thing, wrong: { code: "engine" }, problems });
        put(key, undefined);
      }
      return fresh.length > 0;
    },
    /** @returns {string[]} the keys of what was set aside, and is no more; what a newer playbook wrote stays */
    discarded() {
      const gone = [...aside.values()].filter(({ wrong }) => wrong.code !== "newer").map(({ key }) => key);
      for (const key of gone) aside.delete(key);
      return gone;
    },
  };
}
