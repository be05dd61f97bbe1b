/** What a page holds of a relationship, kept in step with the table: one step after the other. */
import { randomId } from "../id.js";
import { textOf } from "./entries.js";
import { startReach } from "./reach.js";
import { refusalOf } from "./table.js";

/** @typedef {import("./table.js").Entries} Entries */
/** @typedef {import("./store.js").Change} Change */

/**
 * @param {string} name of the database
 * @param {import("./holding.js").Holding} holding
 * @param {(change: Partial<Change>) => void} say told of each step that was taken
 * @param {(mark: string) => void} tell told the mark of what was written
 */
export function startMirror(name, holding, say, tell) {
  const { unsaved } = holding;
  /** Of the table, when it was last read or written here. */
  let mark = "";
  /** Whether the table was ever seen with something in it. */
  let seen = false;
  /** Whether the browser took the table away since it was last written. */
  let gone = false;
  /** @type {import("./table.js").Refusal | undefined} */
  let refused;
  let last = Promise.resolve();
  const { reach, forget } = startReach(name, () => {
    mark = "";
    gone = true;
    writeAll();
  });
  /** Takes the next step after those that were begun. @param {() => Promise<void>} step */
  const then = (step) => (last = last.then(step));

  /** Everything is to be written again: the table is gone, or empty. */
  function writeAll() {
    holding.waits();
    return then(flush);
  }

  /** Writes what waits. What the table refuses is tried again with the next change. */
  async function flush() {
    if (!unsaved.size) return;
    const next = randomId();
    const change = { elsewhere: false, otherTab: false, wiped: false };
    try {
      const table = await reach();
      const written = await write(table, { mark, next }, holding, change, (before) => gone || (seen && before === ""));
      mark = next;
      [seen, gone] = [true, false];
      holding.done(written);
      refused = undefined;
      tell(next);
    } catch (error) {
      mark = "";
      refused = refusalOf(error);
    }
    say(change);
  }

  /** Reads what other tabs wrote. @param {boolean} otherTab whether another tab did that, and not an earlier page of this one */
  async function follow(otherTab) {
    try {
      const table = await reach();
      await table.read(mark, (now, all) => {
        if (!now && seen && !holding.isEmpty()) return void writeAll();
        const elsewhere = holding.renew(/** @type {Entries} */ (all));
        mark = now;
        seen ||= now !== "";
        say({ elsewhere, otherTab: otherTab && elsewhere });
      });
      refused = unsaved.size > 0 ? refused : undefined;
      if (unsaved.size && !refused) await flush(); // entries moved to the keys that they have now
    } catch (error) {
      refused = refusalOf(error);
    }
  }

  return {
    /** Whether it is of the table as this page last saw it. @param {string} now the table's mark */
    isAt: (now) => now === mark,
    write: () => then(flush),
    /** @param {() => boolean} isOtherTab asked when it is its turn */
    read: (isOtherTab) => then(() => follow(isOtherTab())),
    /** Why the browser does not keep it. */
    refusal: () => refused,
    /** Tries again after the database was repaired. */
    retry() {
      forget();
      mark = "";
      return writeAll();
    },
  };
}

/**
 * Writes what waits, after what other tabs wrote was taken in.
 * @param {import("./table.js").Table} table
 * @param {{mark: string, next: string}} marks as it was known, and as it is from now on
 * @param {import("./holding.js").Holding} holding
 * @param {Change} change told what happened on the way, even where nothing could be written
 * @param {(before: string) => boolean} isFresh whether a table with this mark has lost what was in it
 * @returns {Promise<Map<string, any>>} what was written
 */
async function write(table, { mark, next }, holding, change, isFresh) {
  /** @type {Map<string, any>} */
  let written = new Map();
  await table.change(mark, next, (all, before) => {
    change.wiped = isFresh(before) && holding.lost(all);
    if (change.wiped) holding.waits();
    if (all) change.elsewhere = change.otherTab = holding.renew(all);
    written = new Map(holding.unsaved);
    return new Map([...written].map(([key, value]) => [key, value && textOf(key, value)]));
  });
  return written;
}
