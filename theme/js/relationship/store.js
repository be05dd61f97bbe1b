/**
 * The relationship that this browser keeps: responses, names, actions, rules, events. A tab works
 * on its own copy, which each change first brings in step with the other tabs', and then joins
 * with what is new; nothing that is there is overwritten by a tab that did not know of it.
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
/** @typedef {Awaited<ReturnType<typeof openRelationship>>} Relationship */

/**
 * @param {string} base leads to the site's root
 */
export async function openRelationship(base) {
  const scope = new URL(base, location.href).pathname;
  const name = `counterpart:${scope}`;
  /** What stands there, as objects. @type {Map<string, any>} */
  let things = new Map();
  /** What the table was not yet seen to keep; a key without a thing is to go. @type {Map<string, any>} */
  const unsaved = new Map();
  /** Of the table, when it was last read or written here. */
  let mark = "";
  let refused = false;
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

  /** @param {Entries} all what all tabs have kept @param {string} now */
  function renew(all, now) {
    const before = things;
    const known = (/** @type {string} */ key, /** @type {string} */ kept) => before.has(key) && text(key, before.get(key)) === kept;
    things = new Map([...all].map(([key, kept]) => [key, known(key, kept) ? before.get(key) : thing(key, kept)]));
    for (const [key, waiting] of unsaved) put(key, waiting);
    mark = now;
  }

  /** @param {string} key @param {any} value */
  function put(key, value) {
    if (value === undefined) things.delete(key);
    else things.set(key, value);
  }

  /**
   * Does one change, here at once and in the table before the promise is kept; what the table
   * refuses stays here and is tried again with the next change.
   * @param {() => Map<string, any>} decide what changes, given what stands there then
   */
  async function change(decide) {
    const next = randomId();
    const written = new Map();
    const decideOnce = () => {
      for (const [key, value] of decide()) {
        put(key, value);
        unsaved.set(key, value);
      }
      decide = () => new Map();
      say(false);
    };
    try {
      const before = await reach();
      await before.change(mark, next, (all) => {
        if (all) renew(all, mark);
        decideOnce();
        mark = next;
        for (const [key, value] of unsaved) written.set(key, value);
        return new Map([...written].map(([key, value]) => [key, value && text(key, value)]));
      });
      for (const [key, value] of written) if (unsaved.get(key) === value) unsaved.delete(key);
      refused = false;
      tell(next);
    } catch {
      decideOnce();
      mark = "";
      refused = true;
    }
    say(false);
  }

  /** Brings this tab in step with the others. */
  async function follow() {
    try {
      const before = await reach();
      await before.read(mark, (now, all) => {
        renew(/** @type {Entries} */ (all), now);
        say(true);
      });
      refused = unsaved.size > 0;
    } catch {
      refused = true;
    }
  }
  const tell = startTabs(name, (now) => now !== mark && follow());
  addEventListener("pageshow", ({ persisted }) => persisted && follow());
  document.addEventListener("visibilitychange", () => document.hidden || follow());

  /** @param {string} wanted @returns {any[]} */
  const ofKind = (wanted) => [...things].flatMap(([key, value]) => (kindOf(key)[0] === wanted ? [value] : []));

  /** @returns {Snapshot} */
  const everything = () => ({
    responses: ofKind("responses"),
    names: ofKind("names"),
    actions: ofKind("actions"),
    rules: ofKind("rules"),
    events: ofKind("events"),
  });

  /** @param {Given} given @returns {Promise<Counts>} what became of the responses */
  async function add(given) {
    const counts = { added: 0, twice: 0, replaced: 0 };
    await change(() => {
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
      return fresh;
    });
    return counts;
  }

  await follow();
  await takeOver(`${name}:hand`, add);

  return {
    /** @returns {Held[]} */
    responses: () => ofKind("responses"),
    /** @param {RecordKind} kind @returns {any[]} all versions */
    records: (kind) => ofKind(kind),
    /** @returns {string[]} */
    names: () => ofKind("names").sort(),
    add,
    /**
     * Adds one version of a record; its id and time are filled in where they are absent.
     * @param {RecordKind} kind
     * @param {any} record
     */
    async put(kind, record) {
      await change(() => {
        const id = record.id || randomId();
        const versions = ofKind(kind).filter((version) => version.id === id);
        const version = { ...record, id, changed_at: record.changed_at || laterThan(versions, new Date()) };
        return new Map([[recordKey(kind, version), version]]);
      });
    },
    /** @param {Held[]} held */
    remove: (held) => change(() => new Map(held.map(({ response }) => [responseKey(response), undefined]))),
    /** @returns {Promise<Snapshot>} what was there before everything went */
    async clear() {
      let before = everything();
      await change(() => {
        before = everything();
        return new Map([...things.keys()].map((key) => [key, undefined]));
      });
      return before;
    },
    /** Puts back what was there, beside what came since. @param {Snapshot} snapshot */
    async restore(snapshot) {
      await add(snapshot);
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
