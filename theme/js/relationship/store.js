/**
 * The relationship that this browser keeps: responses, names, actions, rules, events. A tab works
 * on its own copy, where a change stands at once; the table gets it in one transaction, which first
 * takes in what other tabs wrote. So nobody waits for the disk, and nobody overwrites what another
 * tab did. An entry that cannot be used is set aside: it stays in the table, and hides no other.
 */
import { randomId } from "../id.js";
import { keyed, textOf } from "./entries.js";
import { startHolding } from "./holding.js";
import { laterThan, recordKey, responseKey } from "./joining.js";
import { readFacts, wrongIn } from "./rules.js";
import { openTable, refusalOf } from "./table.js";
import { startTabs } from "./tabs.js";

/** @typedef {import("./joining.js").Held} Held */
/** @typedef {import("./joining.js").Given} Given */
/** @typedef {import("./joining.js").RecordKind} RecordKind */
/** @typedef {import("./entries.js").Aside} Aside */
/** @typedef {import("./rules.js").Wrong} Wrong */
/** @typedef {import("./table.js").Entries} Entries */
/** @typedef {import("./table.js").Refusal} Refusal */
/** @typedef {{added: number, twice: number, replaced: number, full: number}} Counts `full`: what found no room */
/** @typedef {Required<Given>} Snapshot everything that was there */
/** @typedef {{elsewhere: boolean, told: boolean, wiped: boolean}} Change `elsewhere`: something else stands here than before;
 *   `told`: another tab did that, not an earlier page of this one; `wiped`: the storage was cleared, and is filled again */
/** @typedef {ReturnType<typeof beginRelationship>} Relationship */

const QUIET = { elsewhere: false, told: false, wiped: false };

/** The name of the database. @param {string} base leads to the site's root */
export function nameOfStore(base) {
  return `counterpart:${new URL(base, location.href).pathname}`;
}

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
  const name = nameOfStore(base);
  const facts = readFacts();
  const holding = startHolding(facts);
  const { unsaved, room, ofKind, contents, snapshot } = holding;
  /** Of the table, when it was last read or written here. */
  let mark = "";
  /** Whether the table was ever seen with something in it. */
  let seen = false;
  /** Whether the browser took the table away since it was last written. */
  let gone = false;
  /** @type {Refusal | undefined} */
  let refused;
  /** Whether this page was left, and may be come back to. */
  let left = false;
  /** @type {Promise<void>} */
  let last;
  /** @type {((change: Change) => void)[]} */
  const listeners = [];
  const say = (/** @type {Partial<Change>} */ change = {}) => listeners.forEach((listener) => listener({ ...QUIET, ...change }));

  /** Once refused it stays refused; what was taken away is opened anew. @type {Promise<import("./table.js").Table> | undefined} */
  let table;
  const reach = () => (table ??= openTable(name).then(watched));

  /** @param {import("./table.js").Table} opened */
  function watched(opened) {
    opened.onClose(() => {
      table = undefined;
      mark = "";
      gone = true;
      writeAll();
    });
    return opened;
  }

  /** Everything is to be written again: the table is gone, or empty. */
  function writeAll() {
    holding.waits();
    last = last.then(flush);
  }

  /** Writes what waits. What the table refuses is tried again with the next change. */
  async function flush() {
    if (!unsaved.size) return;
    const next = randomId();
    /** @type {Map<string, any>} */
    let written = new Map();
    let renewed = false;
    let wiped = false;
    try {
      const opened = await reach();
      await opened.change(mark, next, (all, found) => {
        wiped = (gone || (seen && found === "")) && holding.lost(all);
        if (wiped) holding.waits();
        if (all) renewed = holding.renew(all);
        written = new Map(unsaved);
        return new Map([...written].map(([key, value]) => [key, value && textOf(key, value)]));
      });
      mark = next;
      [seen, gone] = [true, false];
      holding.done(written);
      refused = undefined;
      tell(next);
    } catch (error) {
      mark = "";
      refused = refusalOf(error);
    }
    say({ elsewhere: renewed, told: renewed, wiped });
  }

  /**
   * Puts changes here at once; the promise is kept when the table has them, or refused them.
   * @param {Iterable<[string, any]>} changes
   */
  function change(changes) {
    for (const [key, value] of changes) {
      holding.put(key, value);
      unsaved.set(key, value);
    }
    say();
    last = last.then(flush);
    return last;
  }

  /** Brings this tab in step with the others. @param {boolean} [first] whether the page has only begun */
  async function follow(first = false) {
    const told = !left && !first;
    left = false;
    try {
      const opened = await reach();
      await opened.read(mark, (now, all) => {
        if (!now && seen && !holding.empty) return writeAll();
        const changed = holding.renew(/** @type {Entries} */ (all));
        mark = now;
        seen ||= now !== "";
        say({ elsewhere: changed, told: told && changed });
      });
      refused = unsaved.size > 0 ? refused : undefined;
    } catch (error) {
      refused = refusalOf(error);
    }
  }
  const again = () => (last = last.then(() => follow()));
  const tell = startTabs(name, (now) => now !== mark && again());
  addEventListener("pagehide", ({ persisted }) => (left ||= persisted));
  addEventListener("pageshow", ({ persisted }) => persisted && again());
  document.addEventListener("visibilitychange", () => document.hidden || again());

  /**
   * Joins what is given with what is here, at once; what finds no room is left out and counted.
   * @param {Given} given
   * @returns {{counts: Counts, settled: Promise<void>}} what became of the responses; and when all is kept
   */
  function take(given) {
    const { counts, fresh } = holding.joined(given);
    return { counts, settled: change(fresh) };
  }

  /** @param {Given} given @returns {Promise<Counts>} the same, once it is kept */
  async function add(given) {
    const { counts, settled } = take(given);
    await settled;
    return counts;
  }

  last = follow(true);
  const ready = last.then(() => takeOver(`${name}:hand`, add));

  return {
    /** Kept when what the browser keeps was read, or it refused. */
    ready,
    /** Of the database. */
    name,
    /** @returns {Held[]} */
    responses: () => ofKind("responses"),
    /** @param {RecordKind} kind @returns {any[]} all versions that can be used */
    records: (kind) => ofKind(kind),
    /** @returns {string[]} */
    names: () => ofKind("names").sort(),
    take,
    add,
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
      const wrong = (facts && wrongIn(facts, kind, version)) || room.crowded(kind, version);
      return wrong ? { wrong } : { settled: change([[recordKey(kind, version), version]]) };
    },
    /** @param {Held[]} held */
    remove: (held) => change(held.map(({ response }) => [responseKey(response), undefined])),
    snapshot,
    /** @returns {Promise<Snapshot>} what was there before everything went */
    async clear() {
      const before = snapshot();
      await change(contents().map((key) => [key, undefined]));
      return before;
    },
    /** Puts back what was there, beside what came since. @param {Snapshot} before */
    async restore(before) {
      await add(before);
    },
    /** Makes it just what it was; what came since goes. @param {Snapshot} before */
    async replace(before) {
      const kept = keyed(before);
      const gone = contents().filter((key) => !kept.has(key));
      const back = [...kept].filter(([key, value]) => holding.get(key) !== value);
      await change([...gone.map((key) => /** @type {[string, any]} */ ([key, undefined])), ...back]);
    },
    /** Imports that have begun and not ended. @returns {import("./imports.js").Import[]} */
    imports: () => ofKind("imports"),
    /** @param {string} id @param {import("./imports.js").Import | undefined} found undefined where it ended */
    setImport: (id, found) => change([[`imports\n${id}`, found]]),
    /** What cannot be used. @returns {Aside[]} */
    aside: holding.aside,
    /** Sets aside what the engine refused. @param {[string, string[]][]} refusals by key, with the reasons */
    setAside: (refusals) => holding.setAside(refusals) && say(),
    /** Takes what cannot be used out of the table, for ever. */
    discard: () => change(holding.discarded().map((key) => [key, undefined])),
    /** @param {(change: Change) => void} listener called at each change, and when it is kept */
    onChange(listener) {
      listeners.push(listener);
    },
    /** Whether the browser really keeps it. */
    kept: () => refused === undefined,
    /** Why it does not. */
    refusal: () => refused,
    /** Whether everything is on the disk by now. */
    settled: () => !unsaved.size,
    /** Tries again after the database was repaired. */
    retry() {
      table = undefined;
      mark = "";
      writeAll();
      return last;
    },
  };
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
