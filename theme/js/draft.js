/**
 * The draft of a response in this browser's storage. Every change is written on top of what is
 * stored, so two tabs never overwrite each other: each sees the other's changes.
 */
import { laterTime } from "./clock.js";
import { checkedDraft } from "./drafts.js";
import { laterOf, openDouble, prefixOf, revisionOf } from "./double.js";
import { LAST_TIME } from "./relationship/rules.js";

/** @typedef {import("./fields.js").Fields} Fields */
/** @typedef {import("./drafts.js").Stored} Stored */
/** @typedef {import("./drafts.js").Odd} Odd */

/**
 * @param {string} assessment
 * @param {string} version
 * @param {string} base leads to the site's root
 * @param {(field: string) => boolean} [knows] whether the form has a field of this name
 */
export function openDraft(assessment, version, base, knows = () => true) {
  const key = keyOf(assessment, version, base);
  const double = openDouble(base);
  let held = blank();
  let kept = true;
  /** The revision with which the page began. @type {number | undefined} */
  let begun;
  /** What was changed before the table was read. @type {Record<string, string | undefined> | undefined} */
  let early = {};
  /** @type {(fields: Fields, before: Fields) => void} */
  let changedElsewhere = () => {};
  let cleared = () => {};
  /** @type {(kept: boolean) => void} */
  let toldKept = () => {};
  /** @type {(odd: Odd) => void} */
  let foundOdd = () => {};

  /** What is stored becomes what is held; what of it cannot be used is set aside. @param {string} text @param {string} [raw] as it was kept */
  function take(text, raw = text) {
    const { stored, odd } = checkedDraft(text, knows);
    if (stored) held = { ...blank(), ...stored };
    if (!odd.length) return;
    const before = checkedAside(double.read(`${key}:aside`));
    const aside = { odd: [...new Set([...(before?.odd ?? []), ...odd])], text: [before?.text, raw].filter(Boolean).join("\n") };
    double.write(`${key}:aside`, aside);
    store(held);
    foundOdd(aside);
  }

  /** @returns {Stored} */
  function load() {
    const text = double.read(key);
    if (text && (revisionOf(text) < 0 || revisionOf(text) >= (held.rev ?? 0))) take(text, double.raw(key));
    begun ??= held.rev ?? 0;
    return held;
  }

  /** @param {Stored} next */
  function store(next) {
    held = next;
    double.write(key, held).then((now) => {
      kept = now;
      toldKept(kept);
    });
  }

  /** @param {Stored} of @param {Record<string, string | undefined>} patch @returns {Stored} */
  function patched(of, patch) {
    const fields = { ...of.fields };
    for (const [name, value] of Object.entries(patch)) {
      if (value === undefined) delete fields[name];
      else fields[name] = value;
    }
    return { ...of, ...author(of, fields.side), fields };
  }

  /** Another tab wrote this. @param {string} text */
  function elsewhere(text) {
    const before = held.fields;
    take(text);
    if (!sameFields(before, held.fields)) changedElsewhere(held.fields, before);
  }

  addEventListener("storage", (event) => {
    if (event.key !== key && event.key !== null) return;
    if (event.newValue) return elsewhere(double.read(key) ?? "");
    if (!Object.keys(held.fields).length) return;
    store(held); // the storage was cleared; what is filled in here stays
    cleared();
  });
  double.onLater((of, text) => of === key && elsewhere(text));

  return {
    load,
    /**
     * Goes on with what the table has where it is later, as after a browser that was killed.
     * @param {(fields: Fields) => void} put
     */
    async settle(put) {
      const all = await double.ready;
      const text = all.get(key);
      const patch = early ?? {};
      early = undefined;
      const aside = checkedAside(laterOf(double.read(`${key}:aside`), all.get(`${key}:aside`)));
      if (aside) foundOdd(aside);
      if (text && revisionOf(text) > (begun ?? 0)) {
        const before = held.fields;
        take(text);
        store(Object.keys(patch).length ? patched(held, patch) : held);
        if (!sameFields(before, held.fields)) put(held.fields);
      } else if (held.rev === undefined && Object.keys(held.fields).length) store(held); // version 0.1.0 kept it once
    },
    /** Says how far it is, for the page that helps to choose. @param {number} share from 0 to 1 */
    reached(share) {
      if (held.share === share || !Object.keys(held.fields).length) return;
      store({ ...held, share });
    },
    /** Who answered, and when last; a later change gets a later time. */
    author() {
      held.given = held.at;
      return { id: held.id, at: held.at };
    },
    /** @param {Record<string, string | undefined>} patch undefined empties a field @returns {Fields} */
    change(patch) {
      if (kept) load();
      if (early) Object.assign(early, patch);
      store(patched(held, patch));
      return held.fields;
    },
    /** Fills in what is proposed; what an earlier visit left takes its place. @param {Fields} fields @returns {Fields} */
    propose(fields) {
      store({ ...held, fields: { ...held.fields, ...fields } });
      return held.fields;
    },
    /** A response was made of what is stored. @param {string} side */
    made(side) {
      if (kept) load();
      if (side) store({ ...held, given: held.at, made: { ...held.made, [side]: held.id } });
    },
    /** @param {Stored} stored */
    replace(stored) {
      early = undefined;
      store(stored);
    },
    /** @returns {Stored} what was there before everything was cleared */
    clear() {
      const before = load();
      early = undefined;
      store(blank());
      return before;
    },
    /** Forgets what could not be used. */
    discardOdd: () => void double.write(`${key}:aside`, { gone: true }),
    /** @param {(fields: Fields, before: Fields) => void} listener another tab changed the draft */
    onOtherTab(listener) {
      changedElsewhere = listener;
    },
    /** @param {() => void} listener the storage was cleared while this page was open */
    onCleared(listener) {
      cleared = listener;
    },
    /** @param {(kept: boolean) => void} listener whether the browser really keeps what was written */
    onKept(listener) {
      toldKept = listener;
    },
    /** @param {(odd: Odd) => void} listener told what could not be used, perhaps of an earlier visit */
    onOdd(listener) {
      foundOdd = listener;
    },
  };
}

/**
 * How far drafts are, from 0 to 1, as the assessments' pages last said; 0 where there is none.
 * @param {string} base leads to the site's root
 */
export function openShares(base) {
  const double = openDouble(base);
  /** @type {Map<string, string>} */
  let table = new Map();
  return {
    /** Kept when the later of what is kept twice is known. */
    ready: double.ready.then((all) => void (table = all)),
    /** @param {string} assessment @param {string} version */
    of(assessment, version) {
      const key = keyOf(assessment, version, base);
      const { stored } = checkedDraft(laterOf(double.read(key), table.get(key)));
      if (!stored || !Object.keys(stored.fields).some((name) => name.includes("."))) return 0;
      return stored.share ?? (Number(double.read(`${key}:share`)) || 0); // version 0.1.0 kept it beside
    },
  };
}

/** A draft in which nothing was answered. @returns {Stored} */
function blank() {
  return { id: randomId(), at: laterTime(""), fields: {} };
}

/**
 * Who answers for a side, and when: later than any response that was handed over. Where that bears
 * the last moment of all, from a wrong clock, none is later: a respondent of a new id goes on.
 * @param {Stored} stored
 * @param {string | undefined} side
 * @returns {{id: string, at: string, given?: string}}
 */
function author(stored, side) {
  const { given = "" } = stored;
  if (given >= LAST_TIME) return { id: randomId(), at: laterTime(""), given: "" };
  return { id: respondent(stored, side), at: laterTime(given) };
}

/** @param {Stored} stored @param {string | undefined} side @returns {string} who answers for a side */
function respondent({ id, made = {} }, side) {
  if (!side || !Object.keys(made).length) return id;
  return made[side] ?? (Object.values(made).includes(id) ? randomId() : id);
}

/** @param {string} assessment @param {string} version @param {string} base leads to the site's root */
function keyOf(assessment, version, base) {
  return `${prefixOf(base)}:${assessment}:${version}`;
}

/** @param {string | null | undefined} text @returns {Odd | undefined} */
function checkedAside(text) {
  try {
    const found = JSON.parse(text || "{}");
    return Array.isArray(found.odd) && typeof found.text === "string" ? found : undefined;
  } catch {
    return undefined;
  }
}

/** @param {Fields} one @param {Fields} other */
function sameFields(one, other) {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** A respondent's id; works outside secure contexts too. */
export function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
