/**
 * The shelf: the relationships of this browser, each under a key of its own beside the drafts, so
 * that two tabs that change two of them are in nobody's way. What they hold is kept elsewhere.
 */
import { laterOf } from "../double/revision.js";
import { openDouble, prefixOf } from "../double.js";
import { canonical } from "../fields.js";
import { randomId } from "../id.js";
import { isId, openedId } from "./opened.js";
import { checkedSetUp } from "./set-up.js";
import { changedAt, nextChange, TRAVELS } from "./travelling.js";

/**
 * @typedef {object} About what is known of a relationship beside its set-up
 * @property {string} id empty for the first one
 * @property {string} at when it was put on the shelf; empty where nobody did
 * @property {string} changed when it was set up last, in UTC to the second; empty where an earlier playbook kept it
 * @property {boolean} archived
 * @property {boolean} removed it goes for good with the next page
 * @property {boolean} damaged what is kept of it cannot be read: then it has no name of its own
 * @property {string} sample the name of the sample that it is a copy of, or empty
 */
/** @typedef {import("./set-up.js").SetUp & About} Entry */

/** When one that cannot be read was put here: before all others. */
const UNKNOWN = "0";
/** How the first one is called among the keys: it has no id. */
const FIRST = "first";

/** @param {string} base leads to the site's root */
const keysOf = (base) => `${prefixOf(base)}:shelf:`;

/**
 * What is known of the relationship that this tab works on, at once.
 * @param {string} base leads to the site's root
 * @returns {Entry} empty where nobody set it up
 */
export function current(base) {
  const id = openedId(base);
  try {
    return entryOf(id, localStorage.getItem(keysOf(base) + (id || FIRST)) ?? "");
  } catch {
    return entryOf(id, "");
  }
}

/** Whether anything stands on the shelf, known at once. @param {string} base leads to the site's root */
export function isUsed(base) {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(keysOf(base)));
  } catch {
    return false;
  }
}

/** @param {string} base leads to the site's root */
export function openShelf(base) {
  const start = keysOf(base);
  const double = openDouble(base);
  /** @type {Map<string, string>} */
  let table = new Map();
  /** @type {(() => void)[]} */
  const listeners = [];
  const say = () => listeners.forEach((listener) => listener());
  const ready = double.ready.then((all) => {
    table = new Map([...all].filter(([key]) => key.startsWith(start)));
  });
  double.onLater((key, text) => {
    if (!key.startsWith(start)) return;
    table.set(key, text);
    say();
  });
  addEventListener("storage", ({ key }) => key?.startsWith(start) && say());

  /** @param {string} id */
  const textOf = (id) => laterOf(double.read(start + (id || FIRST)), table.get(start + (id || FIRST)));

  /** @param {string} id @returns {Entry} */
  const get = (id) => entryOf(id, textOf(id));

  /** @param {string} id @param {Partial<Entry>} change @returns {Promise<boolean>} whether the browser keeps it */
  function change(id, change) {
    const before = get(id);
    const { damaged, ...entry } = before;
    const next = { ...entry, ...change, id };
    if (damaged || !next.at) next.at = new Date().toISOString();
    const said = TRAVELS.some((part) => canonical(next[part]) !== canonical(before[part]));
    if (said && change.changed === undefined) next.changed = nextChange(before.at && changedAt(before), new Date());
    const key = start + (id || FIRST);
    const done = double.write(key, next);
    table.set(key, JSON.stringify(next)); // with its revision
    return done;
  }

  return {
    /** Kept when the later of what is kept twice is known. */
    ready,
    get,
    change,
    /** Those that somebody put here, the latest first. @returns {Entry[]} */
    all() {
      const ids = new Set([...double.keys(start), ...table.keys()].map((key) => key.slice(start.length).replace(FIRST, "")));
      return [...ids].filter(isId).map(get).filter(({ at }) => at).sort((entry, other) => (entry.at < other.at ? 1 : -1));
    },
    /** Puts a new one here. @param {Partial<Entry>} about @returns {Promise<Entry>} */
    async add(about) {
      const id = randomId();
      await change(id, about);
      return get(id);
    },
    /** Takes one off for good; what it holds goes elsewhere. @param {string} id */
    async drop(id) {
      const key = start + (id || FIRST);
      await double.write(key, { gone: true });
      table.delete(key);
    },
    /** @param {() => void} listener told when another tab changed something */
    onChange(listener) {
      listeners.push(listener);
    },
  };
}

/** @param {string} id @param {string} text @returns {Entry} */
function entryOf(id, text) {
  const stored = parsed(text);
  const at = stored?.gone || !text ? "" : stored?.at;
  const damaged = typeof at !== "string" || !stored;
  return {
    ...checkedSetUp(stored),
    id,
    at: damaged ? UNKNOWN : at,
    changed: typeof stored?.changed === "string" ? stored.changed : "",
    damaged,
    archived: stored?.archived === true,
    removed: stored?.removed === true,
    sample: typeof stored?.sample === "string" ? stored.sample : "",
  };
}

/** @param {string} text @returns {any} nothing where it is no object */
function parsed(text) {
  try {
    const value = JSON.parse(text || "{}");
    return typeof value === "object" && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
