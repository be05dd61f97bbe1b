/**
 * Small things that are kept twice: at once in the local storage, which a browser puts on the disk
 * when it likes, and in a table that has them on the disk some milliseconds later. Each bears a
 * revision, about the time of its writing; where the two differ, the later one counts. In the local
 * storage it stands beside the thing, which stays as version 0.1.0 wrote it. Where the browser
 * refuses one of the two, the other goes on alone.
 */
import { startLocal } from "./double/local.js";
import { startRevisions } from "./double/revision.js";
import { startStrict } from "./double/strict.js";

/** @typedef {import("./double/revision.js").Revised} Revised */

const PREFIX = "counterpart";

/** What keys and names of databases of this playbook begin with. @param {string} base leads to the site's root */
export function prefixOf(base) {
  return `${PREFIX}:${new URL(base, location.href).pathname}`;
}

/** The name of the table. @param {string} base leads to the site's root */
export function nameOfDouble(base) {
  return `${prefixOf(base)}:drafts`;
}

/** @param {string} base leads to the site's root */
export function openDouble(base) {
  /** @type {((key: string, text: string) => void)[]} */
  const listeners = [];
  const revisions = startRevisions();
  const local = startLocal();
  const strict = startStrict(nameOfDouble(base), (all) => {
    for (const [key, text] of all) if (revisions.note(key, text)) for (const listener of listeners) listener(key, text);
  });

  return {
    /** What the table had when the page began, by key. */
    ready: strict.read(),
    /** What the local storage has. @param {string} key @returns {string | null} */
    read(key) {
      const text = local.read(key);
      if (text) revisions.note(key, text);
      return text;
    },
    /** The same without its revision, just as it is kept; it was read before. @param {string} key */
    raw: local.raw,
    /** Keys in the local storage that begin so. @param {string} start */
    keys: local.keys,
    /**
     * @param {string} key
     * @param {Revised} value gets a revision that is later than any before it
     * @returns {Promise<boolean>} whether the browser keeps it, known once it is on the disk
     */
    async write(key, value) {
      value.rev = revisions.next(key);
      const text = JSON.stringify(value);
      local.write(key, value);
      await strict.write(key, text);
      if (value.gone && strict.works() && strict.isLast(key, text)) local.drop(key); // the table knows that it is gone
      return local.works() || strict.works();
    },
    /** @param {(key: string, text: string) => void} listener told what another tab wrote into the table */
    onLater(listener) {
      listeners.push(listener);
    },
  };
}
