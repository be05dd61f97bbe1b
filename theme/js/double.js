/**
 * Small things that are kept twice: at once in the local storage, which a browser puts on the disk
 * when it likes, and in a table that has them on the disk some milliseconds later. Each bears a
 * revision, about the time of its writing; where the two differ, the later one counts. In the local
 * storage it stands beside the thing, which stays as version 0.1.0 wrote it. Where the browser
 * refuses one of the two, the other goes on alone.
 */
import { openTable } from "./relationship/table.js";
import { startTabs } from "./relationship/tabs.js";

/** @typedef {{rev?: number, gone?: boolean} & Record<string, any>} Kept `gone`: it was removed then */

const PREFIX = "counterpart";
/** What the key of a revision ends with. */
const REVISION = ":rev";

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
  const name = nameOfDouble(base);
  /** The latest revision seen, by key. @type {Map<string, number>} */
  const revisions = new Map();
  /** What this page wrote. @type {Map<string, string>} */
  const written = new Map();
  /** What the table does not have yet. @type {Map<string, string>} */
  const waiting = new Map();
  /** @type {((key: string, text: string) => void)[]} */
  const listeners = [];
  let [local, strict] = [true, true];
  /** @type {Promise<import("./relationship/table.js").Table> | undefined} */
  let table;
  /** @type {Promise<void> | undefined} */
  let flushing;

  function reach() {
    return (table ??= openTable(name).then((opened) => {
      opened.onClose(() => {
        table = undefined;
        for (const [key, text] of written) if (!waiting.has(key)) waiting.set(key, text);
        flush();
      });
      return opened;
    }));
  }

  /** @param {string} key @param {string} text @returns {boolean} whether it is later than what was seen */
  function note(key, text) {
    const rev = revisionOf(text);
    const later = rev > (revisions.get(key) ?? -1);
    if (later) revisions.set(key, rev);
    return later;
  }

  /** @param {string} key @param {string} text */
  function seen(key, text) {
    note(key, text);
    return text;
  }

  async function write() {
    while (waiting.size) {
      const now = new Map(waiting);
      waiting.clear();
      const mark = `${Date.now()}.${Math.random()}`;
      try {
        const opened = await reach();
        await opened.change("", mark, (all) => {
          for (const [key, text] of now) if (revisionOf(all?.get(key) ?? "") > revisionOf(text)) now.delete(key);
          return now;
        });
        strict = true;
        tell(mark);
      } catch {
        strict = false;
      }
    }
    flushing = undefined;
  }
  const flush = () => (flushing ??= write());

  /** @returns {Promise<Map<string, string>>} what the table has; nothing where it is refused */
  async function readTable() {
    /** @type {Map<string, string>} */
    const found = new Map();
    try {
      const opened = await reach();
      await opened.read("", (_, all) => all?.forEach((text, key) => typeof text === "string" && found.set(key, text)));
    } catch {
      strict = false;
    }
    return found;
  }
  const tell = startTabs(name, async () => {
    for (const [key, text] of await readTable()) if (note(key, text)) for (const listener of listeners) listener(key, text);
  });

  return {
    /** What the table had when the page began, by key. */
    ready: readTable(),
    /** What the local storage has. @param {string} key @returns {string | null} */
    read(key) {
      try {
        const text = localStorage.getItem(key);
        return text && seen(key, withRevision(text, localStorage.getItem(key + REVISION)));
      } catch {
        local = false;
        return null;
      }
    },
    /** The same without its revision, just as it is kept; it was read before. @param {string} key */
    raw: (key) => localStorage.getItem(key) ?? "",
    /** Keys in the local storage that begin so. @param {string} start */
    keys(start) {
      try {
        return Object.keys(localStorage).filter((key) => key.startsWith(start) && !key.endsWith(REVISION));
      } catch {
        return [];
      }
    },
    /**
     * @param {string} key
     * @param {Kept} value gets a revision that is later than any before it
     * @returns {Promise<boolean>} whether the browser keeps it, known once it is on the disk
     */
    async write(key, value) {
      value.rev = Math.max(Date.now(), (revisions.get(key) ?? 0) + 1);
      revisions.set(key, value.rev);
      const text = JSON.stringify(value);
      try {
        localStorage.setItem(key, JSON.stringify({ ...value, rev: undefined }));
        localStorage.setItem(key + REVISION, String(value.rev));
        local = true;
      } catch {
        local = false;
      }
      written.set(key, text);
      waiting.set(key, text);
      await flush();
      if (value.gone && strict && written.get(key) === text) drop(key); // the table knows that it is gone
      return local || strict;
    },
    /** @param {(key: string, text: string) => void} listener told what another tab wrote into the table */
    onLater(listener) {
      listeners.push(listener);
    },
  };
}

/** @param {string} key */
function drop(key) {
  try {
    for (const one of [key, key + REVISION]) localStorage.removeItem(one);
  } catch {
    // it stays, and says that it is gone
  }
}

/** @param {string} text @param {string | null} rev @returns {string} what is no object stays as it is */
function withRevision(text, rev) {
  try {
    const value = JSON.parse(text);
    const plain = rev && typeof value === "object" && value !== null && !Array.isArray(value);
    return plain ? JSON.stringify({ ...value, rev: Number(rev) }) : text;
  } catch {
    return text;
  }
}

/** @param {string} text @returns {number} 0 where it bears none, as those of version 0.1.0 */
export function revisionOf(text) {
  try {
    const { rev } = JSON.parse(text);
    return Number.isFinite(rev) ? rev : 0;
  } catch {
    return -1;
  }
}

/** The later of two texts of the same key. @param {string | null | undefined} one @param {string | null | undefined} other */
export function laterOf(one, other) {
  if (!one || !other) return one || other || "";
  return revisionOf(other) > revisionOf(one) ? other : one;
}
