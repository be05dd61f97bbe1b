/** Everything that this browser keeps for the playbook, just as it is: also what no page can read. */
import { PATIENCE } from "./table.js";

/**
 * @param {string} prefix of the names of databases and of keys
 * @param {string[]} databases
 * @returns {Promise<string>} JSON
 */
export async function rawText(prefix, databases) {
  const dumps = await Promise.all(databases.map(async (name) => [name, await dump(name)]));
  /** @type {[string, string | null][]} */
  const local = [];
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) local.push([key, localStorage.getItem(key)]);
  } catch {
    // switched off: there is nothing in it
  }
  return JSON.stringify({ format: "counterpart/kept", databases: Object.fromEntries(dumps), local: Object.fromEntries(local) }, null, 1);
}

/** @param {string} what a database does not do in time */
function late(what) {
  return new DOMException(`the database ${what}`, "TimeoutError");
}

/** Takes a whole database away. @param {string} name @returns {Promise<void>} rejected where another tab holds it */
export function dropDatabase(name) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(late("does not go")), PATIENCE);
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = () => resolve();
    asked.onerror = () => reject(asked.error);
  });
}

/** @param {string} name @returns {Promise<Record<string, [any, any][]> | string>} by store, or why it cannot be read */
async function dump(name) {
  try {
    const database = await openAny(name);
    /** @type {Record<string, [any, any][]>} */
    const stores = {};
    for (const store of database.objectStoreNames) stores[store] = await all(database, store);
    database.close();
    return stores;
  } catch (error) {
    return String(error);
  }
}

/** Opens a database of whatever version; one that is not there stays so. @param {string} name @returns {Promise<IDBDatabase>} */
function openAny(name) {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name);
    setTimeout(() => {
      asked.onsuccess = () => asked.result.close();
      reject(late("does not open"));
    }, PATIENCE);
    asked.onupgradeneeded = () => asked.transaction?.abort();
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => resolve(asked.result);
  });
}

/** @param {IDBDatabase} database @param {string} name @returns {Promise<[any, any][]>} */
function all(database, name) {
  return new Promise((resolve, reject) => {
    const store = database.transaction(name).objectStore(name);
    const keys = store.getAllKeys();
    const values = store.getAll();
    values.onsuccess = () => resolve(keys.result.map((key, at) => [key, values.result[at]]));
    values.onerror = () => reject(values.error);
  });
}
