/**
 * The draft of a response in this browser's storage. Every change is written on top of what is
 * stored, so two tabs never overwrite each other: each sees the other's changes.
 */

import { laterTime } from "./clock.js";
import { hasAnswers } from "./fields.js";

/** @typedef {import("./fields.js").Fields} Fields */
/**
 * `made` holds the respondent's id of each side that a response was made for: who then answers for
 * the other side is another respondent, or the second response would take the place of the first.
 * @typedef {{id: string, at: string, fields: Fields, made?: Record<string, string>}} Stored
 */

const PREFIX = "counterpart";

/** @param {string} assessment @param {string} version @param {string} base leads to the site's root */
export function openDraft(assessment, version, base) {
  const key = keyOf(assessment, version, base);
  /** @type {Stored} */
  let held = { id: randomId(), at: laterTime(""), fields: {} };
  let kept = true;
  /** @type {(fields: Fields) => void} */
  let changedElsewhere = () => {};

  /** @returns {Stored} */
  function load() {
    try {
      const text = localStorage.getItem(key);
      if (text) held = checked(JSON.parse(text)) ?? held;
      else held = { ...held, fields: {} };
    } catch {
      kept = false;
    }
    return held;
  }

  /** @param {Stored} next */
  function store(next) {
    held = next;
    try {
      localStorage.setItem(key, JSON.stringify(next));
      kept = true;
    } catch {
      kept = false;
    }
  }

  addEventListener("storage", (event) => {
    if (event.key !== key && event.key !== null) return;
    changedElsewhere(load().fields);
  });

  return {
    load,
    /** Whether the browser really keeps the draft. */
    kept: () => kept,
    /** Says how far it is, for the page that helps to choose. @param {number} share from 0 to 1 */
    reached(share) {
      try {
        localStorage.setItem(`${key}:share`, String(share));
      } catch {
        // that page then says less
      }
    },
    /** Who answered, and when last. */
    author: () => ({ id: held.id, at: held.at }),
    /** @param {Record<string, string | undefined>} patch undefined empties a field @returns {Fields} */
    change(patch) {
      if (kept) load();
      const fields = { ...held.fields };
      for (const [name, value] of Object.entries(patch)) {
        if (value === undefined) delete fields[name];
        else fields[name] = value;
      }
      store({ ...held, id: respondent(held, fields.side), at: nextTime(held), fields });
      return fields;
    },
    /** A response was made of what is stored. @param {string} side */
    made(side) {
      if (kept) load();
      if (side) store({ ...held, made: { ...held.made, [side]: held.id } });
    },
    /** @param {Stored} stored */
    replace: store,
    /** @returns {Stored} what was there before everything was cleared */
    clear() {
      const before = load();
      store({ id: randomId(), at: laterTime(""), fields: {} });
      return before;
    },
    /** @param {(fields: Fields) => void} listener another tab changed the draft */
    onOtherTab(listener) {
      changedElsewhere = listener;
    },
  };
}

/** @param {Stored} stored @param {string | undefined} side @returns {string} who answers for a side */
function respondent({ id, made = {} }, side) {
  if (!side || !Object.keys(made).length) return id;
  return made[side] ?? (Object.values(made).includes(id) ? randomId() : id);
}

/** @param {string} assessment @param {string} version @param {string} base leads to the site's root */
function keyOf(assessment, version, base) {
  return `${PREFIX}:${new URL(base, location.href).pathname}:${assessment}:${version}`;
}

/**
 * How far a draft is, from 0 to 1, as the assessment's page last said; 0 where there is none.
 * @param {string} assessment
 * @param {string} version
 * @param {string} base leads to the site's root
 */
export function answeredShare(assessment, version, base) {
  try {
    const key = keyOf(assessment, version, base);
    if (!hasAnswers(checked(JSON.parse(localStorage.getItem(key) ?? "{}"))?.fields ?? {})) return 0;
    return Number(localStorage.getItem(`${key}:share`)) || 0;
  } catch {
    return 0;
  }
}

/** @param {unknown} value @returns {Stored | undefined} */
function checked(value) {
  const stored = /** @type {Stored} */ (value);
  const usable = typeof stored?.id === "string" && typeof stored.at === "string" && stored.fields;
  return usable ? stored : undefined;
}

/** A version is later than the one that was handed over, whatever the clock says. @param {Stored} held */
function nextTime({ at, made = {} }) {
  return laterTime(Object.keys(made).length ? at : "");
}

/** A respondent's id; works outside secure contexts too. */
export function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
