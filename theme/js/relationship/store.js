/**
 * The relationship that this browser keeps: responses, names, actions, rules, events. A tab works
 * on its own copy, where a change stands at once; the table gets it in one transaction, which first
 * takes in what other tabs wrote. So nobody waits for the disk, and nobody overwrites what another
 * tab did.
 */
import { randomId } from "../draft.js";
import { kindOf, laterThan, nameKey, outcome, recordKey, RECORD_KINDS, responseKey } from "./joining.js";
import { openTable } from "./table.js";
import { startTabs } from "./tabs.js";

/** @typedef {import("./joining.js").Held} Held */
/** @typedef {import("./joining.js").Given} Given */
/** @typedef {import("./joining.js").RecordKind} RecordKind */
/** @typedef {import("./table.js").Entries} Entries */
/** @typedef {{added: number, twice: number, replaced: number}} Counts */
/** @typedef {Required<Given>} Snapshot everything that was there */
/** @typedef {ReturnType<typeof beginRelationship>} Relationship */

/**
 * Opens what is kept; where the browser keeps nothing, everything works in memory.
 * @param {string} base leads to the site's root
 * @returns {Promise<Relationship>}
 */
export async function openRelationship(base) {
  const relationship = beginRelationship(base);
  await relationship.ready;
  return relationship;
}

/**
 * The same for a page that cannot wait: it may add at once, and what is kept joins when it is read.
 * @param {string} base leads to the site's root
 */
export function beginRelationship(base) {
  const name = `counterpart:${new URL(base, location.href).pathname}`;
  /** What stands here. @type {Map<string, any>} */
  let things = new Map();
  /** What the table was not yet seen to keep; a key without a thing is to go. @type {Map<string, any>} */
  const unsaved = new Map();
  /** Of the table, when it was last read or written here. */
  let mark = "";
  let refused = false;
  /** @type {Promise<void>} */
  let last;
  /** @type {((change: {elsewhere: boolean}) => void)[]} */
  const listeners = [];
  const say = (/** @type {boolean} */ elsewhere) => listeners.forEach((listener) => listener({ elsewhere }));

  /** Once refused it stays refused; what was taken away is opened anew. @type {Promise<import("./table.js").Table> | undefined} */
  let table;
  const reach = () => (table ??= openTable(name).then(watched));

  /** @param {import("./table.js").Table} opened */
  function watched(opened) {
    opened.onClose(() => {
      table = undefined;
      mark = "";
      for (const [key, value] of things) unsaved.set(key, value);
    });
    return opened;
  }

  /** @param {string} key @param {any} value */
  function put(key, value) {
    if (value === undefined) things.delete(key);
    else things.set(key, value);
  }

  /** Takes in what other tabs wrote, and puts what waits here on top of it. @param {Entries} all */
  function renew(all) {
    const known = (/** @type {string} */ key, /** @type {string} */ kept) => things.has(key) && text(key, things.get(key)) === kept;
    things = new Map([...all].map(([key, kept]) => [key, known(key, kept) ? things.get(key) : thing(key, kept)]));
    for (const [key, waiting] of unsaved) {
      const there = things.get(key);
      const beaten = waiting && there && kindOf(key)[0] === "responses" && outcome(there, waiting) === "twice";
      if (beaten) unsaved.delete(key);
      else put(key, waiting);
    }
  }

  /** Writes what waits. What the table refuses is tried again with the next change. */
  async function flush() {
    if (!unsaved.size) return;
    const next = randomId();
    /** @type {Map<string, any>} */
    let written = new Map();
    let renewed = false;
    try {
      const opened = await reach();
      await opened.change(mark, next, (all) => {
        if (all) renew(all);
        renewed = all !== undefined;
        written = new Map(unsaved);
        return new Map([...written].map(([key, value]) => [key, value && text(key, value)]));
      });
      mark = next;
      for (const [key, value] of written) if (unsaved.get(key) === value) unsaved.delete(key);
      refused = false;
      tell(next);
    } catch {
      mark = "";
      refused = true;
    }
    say(renewed);
  }

  /**
   * Puts changes here at once; the promise is kept when the table has them, or refused them.
   * @param {Iterable<[string, any]>} changes
   */
  function change(changes) {
    for (const [key, value] of changes) {
      put(key, value);
      unsaved.set(key, value);
    }
    say(false);
    last = last.then(flush);
    return last;
  }

  /** Brings this tab in step with the others. */
  async function follow() {
    try {
      const opened = await reach();
      await opened.read(mark, (now, all) => {
        renew(/** @type {Entries} */ (all));
        mark = now;
        say(true);
      });
      refused = unsaved.size > 0;
    } catch {
      refused = true;
    }
  }
  const tell = startTabs(name, (now) => now !== mark && (last = last.then(follow)));
  addEventListener("pageshow", ({ persisted }) => persisted && (last = last.then(follow)));
  document.addEventListener("visibilitychange", () => document.hidden || (last = last.then(follow)));

  /** @param {string} wanted @returns {any[]} */
  const ofKind = (wanted) => [...things].flatMap(([key, value]) => (kindOf(key)[0] === wanted ? [value] : []));

  /** @returns {Snapshot} */
  const snapshot = () => ({
    responses: ofKind("responses"),
    names: ofKind("names"),
    actions: ofKind("actions"),
    rules: ofKind("rules"),
    events: ofKind("events"),
  });

  /**
   * Joins what is given with what is here, at once.
   * @param {Given} given
   * @returns {{counts: Counts, settled: Promise<void>}} what became of the responses; and when all is kept
   */
  function take(given) {
    const counts = { added: 0, twice: 0, replaced: 0 };
    const fresh = new Map();
    for (const held of given.responses ?? []) {
      const key = responseKey(held.response);
      const became = outcome(fresh.get(key) ?? things.get(key), held);
      counts[became] += 1;
      if (became !== "twice") fresh.set(key, held);
    }
    for (const one of given.names ?? []) if (one && !things.has(nameKey(one))) fresh.set(nameKey(one), one);
    for (const kind of RECORD_KINDS) {
      for (const record of given[kind] ?? []) {
        const key = recordKey(kind, record);
        if (!things.has(key)) fresh.set(key, record);
      }
    }
    return { counts, settled: change(fresh) };
  }

  /** @param {Given} given @returns {Promise<Counts>} the same, once it is kept */
  async function add(given) {
    const { counts, settled } = take(given);
    await settled;
    return counts;
  }

  last = follow();
  const ready = last.then(() => takeOver(`${name}:hand`, add));

  return {
    /** Kept when what the browser keeps was read, or it refused. */
    ready,
    /** @returns {Held[]} */
    responses: () => ofKind("responses"),
    /** @param {RecordKind} kind @returns {any[]} all versions */
    records: (kind) => ofKind(kind),
    /** @returns {string[]} */
    names: () => ofKind("names").sort(),
    take,
    add,
    /**
     * Adds one version of a record; its id and time are filled in where they are absent.
     * @param {RecordKind} kind
     * @param {any} record
     */
    put(kind, record) {
      const id = record.id || randomId();
      const versions = ofKind(kind).filter((version) => version.id === id);
      const version = { ...record, id, changed_at: record.changed_at || laterThan(versions, new Date()) };
      return change([[recordKey(kind, version), version]]);
    },
    /** @param {Held[]} held */
    remove: (held) => change(held.map(({ response }) => [responseKey(response), undefined])),
    snapshot,
    /** @returns {Promise<Snapshot>} what was there before everything went */
    async clear() {
      const before = snapshot();
      await change([...things.keys()].map((key) => [key, undefined]));
      return before;
    },
    /** Puts back what was there, beside what came since. @param {Snapshot} before */
    async restore(before) {
      await add(before);
    },
    /** Makes it just what it was; what came since goes. @param {Snapshot} before */
    async replace(before) {
      const kept = keyed(before);
      const gone = [...things.keys()].filter((key) => !kept.has(key));
      const back = [...kept].filter(([key, value]) => things.get(key) !== value);
      await change([...gone.map((key) => /** @type {[string, any]} */ ([key, undefined])), ...back]);
    },
    /** @param {(change: {elsewhere: boolean}) => void} listener called at each change, and when it is kept */
    onChange(listener) {
      listeners.push(listener);
    },
    /** Whether the browser really keeps it. */
    kept: () => !refused,
    /** Whether everything is on the disk by now. */
    settled: () => !unsaved.size,
  };
}

/** @param {Snapshot} snapshot @returns {Map<string, any>} */
function keyed(snapshot) {
  return new Map([
    ...snapshot.responses.map((held) => /** @type {[string, any]} */ ([responseKey(held.response), held])),
    ...snapshot.names.map((name) => /** @type {[string, any]} */ ([nameKey(name), name])),
    ...RECORD_KINDS.flatMap((kind) =>
      snapshot[kind].map((record) => /** @type {[string, any]} */ ([recordKey(kind, record), record])),
    ),
  ]);
}

/** @param {string} key @param {any} value @returns {string} as the table keeps it */
function text(key, value) {
  const [kind, rest] = kindOf(key);
  return kind === "responses" ? JSON.stringify([value.name, value.text, value.code]) : rest;
}

/** @param {string} key @param {string} kept @returns {any} */
function thing(key, kept) {
  const [kind, rest] = kindOf(key);
  if (kind === "names") return rest;
  if (kind !== "responses") return JSON.parse(rest);
  const [name, written, code] = JSON.parse(kept);
  return { name, response: JSON.parse(written), text: written, code };
}

/**
 * Takes over, once, what an earlier playbook kept for this tab only.
 * @param {string} key
 * @param {(given: Given) => Promise<Counts>} add
 */
async function takeOver(key, add) {
  try {
    const kept = sessionStorage.getItem(key);
    if (kept === null) return;
    await add({ responses: JSON.parse(kept) });
    sessionStorage.removeItem(key);
  } catch {
    // nothing was kept, or nothing that can be used
  }
}
