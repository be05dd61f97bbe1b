/**
 * What scripts of the pages find around them in a browser, no larger than they need: storages, and
 * databases in memory whose requests are answered in turns of their own.
 */

/** @param {Record<string, string>} texts by key */
export function storage(texts) {
  const methods = {
    getItem: (/** @type {string} */ key) => texts[key] ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ text) => void (texts[key] = text),
    removeItem: (/** @type {string} */ key) => void delete texts[key],
  };
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(texts, name, { value });
  return texts;
}

/** A browser that keeps databases; those in `there` by name, each with a version and its texts by key. @param {Record<string, {version: number, texts: Record<string, string>}>} there */
export function databases(there = {}) {
  const all = new Map(Object.entries(there).map(([name, { version, texts }]) => [name, { version, entries: new Map(Object.entries(texts)) }]));

  /** @param {string} name @param {number} [version] */
  function open(name, version) {
    /** @type {any} */
    const request = {};
    setTimeout(() => {
      const known = all.get(name);
      if (known && version !== undefined && known.version > version) {
        request.error = new DOMException("a newer one", "VersionError");
        return request.onerror();
      }
      const database = known ?? { version: version ?? 1, entries: new Map() };
      all.set(name, database);
      request.result = opened(database.entries, ["entries"]);
      if (!known) request.onupgradeneeded?.();
      return request.onsuccess();
    });
    return request;
  }

  return { open };
}

/** @param {Map<string, string>} entries @param {string[]} objectStoreNames */
function opened(entries, objectStoreNames) {
  return { objectStoreNames, close() {}, createObjectStore() {}, transaction: () => transaction(entries) };
}

/** @param {Map<string, string>} entries */
function transaction(entries) {
  let open = 0;
  /** @type {any} */
  const of = { error: null, objectStore: () => store };
  /** @param {() => any} value */
  function answered(value) {
    /** @type {any} */
    const request = {};
    open += 1;
    setTimeout(() => {
      request.result = value();
      request.onsuccess?.();
      open -= 1;
      if (!open) setTimeout(() => of.oncomplete?.());
    });
    return request;
  }
  const sorted = () => [...entries].sort(([key], [other]) => (key < other ? -1 : 1));
  const store = {
    get: (/** @type {string} */ key) => answered(() => entries.get(key)),
    getAllKeys: () => answered(() => sorted().map(([key]) => key)),
    getAll: () => answered(() => sorted().map(([, text]) => text)),
    put: (/** @type {string} */ text, /** @type {string} */ key) => answered(() => entries.set(key, text)),
    delete: (/** @type {string} */ key) => answered(() => entries.delete(key)),
  };
  return of;
}
