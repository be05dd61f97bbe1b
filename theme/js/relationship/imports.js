/**
 * Imports that a page began: an entry is written before the first file is read and goes with the
 * last, in the same transactions as what came in. One that is left over was interrupted.
 */
import { randomId } from "../id.js";

/** @typedef {{id: string, done: number, all: number, at: number}} Import so many of all files came in by then */

/** Milliseconds after which an import that does not move on is one that no open tab makes. */
const STILL = 5000;
const KEY = "counterpart:importing";

/** @param {import("./store.js").Relationship} store */
export function startImports(store) {
  /** Those of this page that run. @type {Set<string>} */
  const running = new Set();
  /** What this tab began before the page was loaded again: no other tab goes on with it. */
  const mine = inTab();

  return {
    /** @param {number} all files */
    begin(all) {
      const id = randomId();
      running.add(id);
      inTab(id);
      const set = (/** @type {number} */ done) => store.setImport(id, { id, done, all, at: Date.now() });
      const begun = set(0);
      return {
        /** Kept when the entry is on the disk. */
        begun,
        /** @param {number} done */
        moved: (done) => void set(done),
        /** @param {boolean} [whole] whether all of it came in; then an earlier attempt at as much is settled */
        end(whole = false) {
          running.delete(id);
          store.setImport(id, undefined);
          for (const other of whole ? store.imports() : []) if (!running.has(other.id) && other.all <= all) store.setImport(other.id, undefined);
        },
      };
    },
    /**
     * Tells of each import that was interrupted: at once where it stands still, else when it does.
     * @param {(progress: Import) => void} tell
     */
    left(tell) {
      for (const progress of store.imports()) {
        if (running.has(progress.id)) continue;
        const wait = mine === progress.id ? 0 : Math.min(progress.at + STILL - Date.now(), STILL);
        if (wait <= 0 || !Number.isFinite(wait)) tell(progress);
        else setTimeout(() => still(progress, tell), wait);
      }
    },
    /** @param {Import} progress */
    forget: (progress) => store.setImport(progress.id, undefined),
  };

  /** @param {Import} before @param {(progress: Import) => void} tell */
  function still(before, tell) {
    const now = store.imports().find(({ id }) => id === before.id);
    if (now && now.at === before.at) tell(now);
    else if (now) setTimeout(() => still(now, tell), STILL);
  }
}

/** The import that this tab began last. @param {string} [id] begun now @returns {string | null} */
function inTab(id) {
  try {
    if (id) sessionStorage.setItem(KEY, id);
    return sessionStorage.getItem(KEY);
  } catch {
    return null; // then it is told a little later
  }
}
