/**
 * The relationship that this browser keeps: responses, names, and all records. A tab works
 * on its own copy, where a change stands at once; the table gets it in one transaction, which first
 * takes in what other tabs wrote. So nobody waits for the disk, and nobody overwrites what another
 * tab did. An entry that cannot be used is set aside: it stays in the table, and hides no other.
 */
import { takeLeft } from "../plan/left.js";
import { startContents } from "./contents.js";
import { startHistory } from "./history.js";
import { startHolding } from "./holding.js";
import { startMirror } from "./mirror.js";
import { prefixIn } from "./opened.js";
import { startReturn } from "./return.js";
import { readFacts } from "./rules.js";
import { startTabs } from "./tabs.js";

/** @typedef {import("./joining.js").Given} Given */
/** @typedef {import("./entries.js").Aside} Aside */
/** @typedef {{added: number, twice: number, replaced: number, full: number}} Counts `full`: what found no room */
/** @typedef {Required<Given>} Snapshot everything that was there */
/** @typedef {{elsewhere: boolean, otherTab: boolean, wiped: boolean}} Change `elsewhere`: something else stands here than before;
 *   `otherTab`: another tab did that, not an earlier page of this one; `wiped`: the storage was cleared, and is filled again */
/** @typedef {ReturnType<typeof beginRelationship>} Relationship */

const QUIET = { elsewhere: false, otherTab: false, wiped: false };
/** What a page finds when it begins, no other tab has just done. */
const NOT_OTHERS = () => false;

/** The name of the database. @param {string} base leads to the site's root @param {string} [id] of the relationship */
export function nameOfStore(base, id) {
  return prefixIn(base, id);
}

/**
 * Opens what is kept; where the browser keeps nothing, everything works in memory.
 * @param {string} base leads to the site's root
 * @param {string} [id] of another relationship than the tab's
 * @returns {Promise<Relationship>}
 */
export async function openRelationship(base, id) {
  const relationship = beginRelationship(base, id);
  await relationship.ready;
  return relationship;
}

/**
 * The same for a page that cannot wait: it may add at once, and what is kept joins when it is read.
 * @param {string} base leads to the site's root
 * @param {string} [id] of another relationship than the tab's
 */
export function beginRelationship(base, id) {
  const name = nameOfStore(base, id);
  const holding = startHolding(readFacts());
  const { unsaved, aside } = holding;
  /** @type {((change: Change) => void)[]} */
  const listeners = [];
  const say = (/** @type {Partial<Change>} */ change = {}) => listeners.forEach((listener) => listener({ ...QUIET, ...change }));
  const mirror = startMirror(name, holding, say, (mark) => tell(mark));
  const again = () => mirror.read(returned.others);
  const tell = startTabs(name, (mark) => mirror.isAt(mark) || again());
  const returned = startReturn(again);

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
    return mirror.write();
  }

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

  const contents = startContents(holding, change);
  const isSaved = () => mirror.refusal() === undefined;

  return {
    /** Kept when what the browser keeps was read, or it refused. */
    ready: mirror
      .read(NOT_OTHERS)
      .then(() => takeOver(`${name}:hand`, add))
      .then(() => takeLeft(base, id, { ...contents, isSaved })),
    /** Of the database. */
    name,
    take,
    add,
    ...contents,
    ...startHistory(holding, change, add),
    /** What cannot be used. @returns {Aside[]} */
    aside: aside.all,
    /** Sets aside what the engine refused. @param {[string, string[]][]} refusals by key, with the reasons */
    setAside: (/** @type {[string, string[]][]} */ refusals) => holding.setAside(refusals) && say(),
    /** Takes what cannot be used out of the table, for ever. */
    discard: () => change(aside.discarded().map((key) => [key, undefined])),
    /** @param {(change: Change) => void} listener called at each change, and when it is kept */
    onChange(listener) {
      listeners.push(listener);
    },
    /** Whether the browser really keeps it. */
    isSaved,
    /** Why it does not. */
    refusal: mirror.refusal,
    /** Whether everything is on the disk by now. */
    settled: () => !unsaved.size,
    /** Tries again after the database was repaired. */
    retry: mirror.retry,
  };
}

/**
 * Takes over, once, what an earlier playbook kept for this tab only.
 * @param {string} key
 * @param {(given: Given) => Promise<Counts>} add
 */
async function takeOver(key, add) {
  try {
    const stored = sessionStorage.getItem(key);
    if (stored === null) return;
    await add({ responses: JSON.parse(stored) });
    sessionStorage.removeItem(key);
  } catch {
    // nothing was kept, or nothing that can be used
  }
}
