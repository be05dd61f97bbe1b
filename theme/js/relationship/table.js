/**
 * A table of texts by key that the browser keeps, written by several tabs at once. Every change is
 * one transaction, which sees what all tabs wrote before it and is on the disk when it is done.
 */

export const STORE = "entries";
/** The key of a random mark that every change replaces: who has the mark has the entries. */
const MARK = "\u0000mark";
/** Milliseconds after which a database that neither opens nor fails counts as refused. */
export const PATIENCE = 4000;

/** @typedef {Map<string, any>} Entries texts, but whatever another program may have put there */
/** @typedef {Map<string, string | undefined>} Changes a key without a text goes */
/** @typedef {"off" | "full" | "newer" | "slow" | "damaged"} Refusal why the browser does not keep it */
/**
 * @typedef {object} Table
 * @property {(known: string, then: (mark: string, all?: Entries) => void) => Promise<void>} read
 *   calls `then` with everything and its mark, unless the mark is the one that is known
 * @property {(known: string, mark: string, decide: (all: Entries | undefined, before: string) => Changes) => Promise<void>} change
 *   writes what `decide` says, and the mark; `all` where others wrote since the known mark, `before`
 *   is the mark that was there
 * @property {(closed: () => void) => void} onClose the browser took the table away
 */

/**
 * @param {string} name
 * @returns {Promise<Table>} rejected where the browser refuses to keep anything
 */
export async function openTable(name) {
  const database = await open(name);
  let tellClosed = () => {};
  database.onclose = () => tellClosed();
  database.onversionchange = () => {
    database.close();
    tellClosed();
  };

  /**
   * @param {IDBTransactionMode} mode
   * @param {string} known
   * @param {(store: IDBObjectStore, mark: string, all?: Entries) => void} then
   * @returns {Promise<void>}
   */
  function transact(mode, known, then) {
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: "strict" });
      const store = transaction.objectStore(STORE);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      /** @param {() => void} step what cannot be written takes back all that was */
      const guarded = (step) => () => {
        try {
          step();
        } catch (error) {
          reject(error);
          if (!transaction.error) transaction.abort();
        }
      };
      const marked = store.get(MARK);
      marked.onsuccess = guarded(() => {
        const mark = String(marked.result ?? "");
        if (mark === known) return then(store, mark);
        const keys = store.getAllKeys();
        const texts = store.getAll();
        texts.onsuccess = guarded(() => then(store, mark, entries(keys.result, texts.result)));
      });
    });
  }

  return {
    read: (known, then) => transact("readonly", known, (_, mark, all) => all && then(mark, all)),
    change: (known, mark, decide) =>
      transact("readwrite", known, (store, before, all) => {
        for (const [key, text] of decide(all, before)) {
          if (text === undefined) store.delete(key);
          else store.put(text, key);
        }
        store.put(mark, MARK);
      }),
    onClose(closed) {
      tellClosed = closed;
    },
  };
}

/** @param {unknown} error @returns {Refusal} */
export function refusalOf(error) {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "VersionError") return "newer";
  if (name === "QuotaExceededError") return "full";
  if (name === "TimeoutError") return "slow";
  return ["NotFoundError", "DataError", "UnknownError", "ConstraintError"].includes(name) ? "damaged" : "off";
}

/** @param {IDBValidKey[]} keys @param {any[]} texts @returns {Entries} of keys that are texts; no other is ours */
function entries(keys, texts) {
  /** @type {Entries} */
  const all = new Map();
  keys.forEach((key, at) => typeof key === "string" && key !== MARK && all.set(key, texts[at]));
  return all;
}

/** @param {string} name @returns {Promise<IDBDatabase>} */
function open(name) {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1);
    const late = setTimeout(() => {
      asked.onsuccess = () => asked.result.close(); // or it would be in the way of all other tabs
      reject(new DOMException("the database does not open", "TimeoutError"));
    }, PATIENCE);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
      clearTimeout(late);
      resolve(asked.result);
    };
  });
}
