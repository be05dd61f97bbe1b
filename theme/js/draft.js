/**
 * The draft of a response in this browser's storage. Every change is written on top of what is
 * stored, so two tabs never overwrite each other: each sees the other's changes.
 */
import { laterOf } from "./double/revision.js";
import { openDouble } from "./double.js";
import { startAside } from "./draft/aside.js";
import { blank, patched } from "./draft/author.js";
import { startEarlier } from "./draft/earlier.js";
import { startEarly } from "./draft/early.js";
import { startHeld } from "./draft/held.js";
import { startOthers } from "./draft/others.js";
import { checkedDraft } from "./drafts.js";
import { hasAnswers } from "./fields.js";
import { prefixOfDrafts } from "./seat/seat.js";

/** @typedef {import("./fields.js").Fields} Fields */
/** @typedef {import("./drafts.js").Stored} Stored */

/**
 * @param {string} assessment
 * @param {string} version
 * @param {string} base leads to the site's root
 * @param {(field: string) => boolean} [knows] whether the form has a field of this name
 * @param {import("./draft/earlier.js").Change[]} [changes] what versions up to this one changed
 */
export function openDraft(assessment, version, base, knows = () => true, changes = []) {
  const key = keyOf(assessment, version, base);
  const double = openDouble(base);
  const aside = startAside(key, double);
  const held = startHeld(key, double, aside, knows);
  const others = startOthers(key, double, held);
  const early = startEarly(key, double, aside, held);
  const earlier = startEarlier((of) => keyOf(assessment, String(of), base), Number(version), changes, double);

  return {
    load: held.load,
    /** Goes on with what is kept elsewhere or, where nothing was answered since, by an older version. @param {(fields: Fields) => void} put */
    async settle(put) {
      await early.settle(put);
      const table = await double.ready;
      const text = hasAnswers(held.now().fields) ? "" : earlier.take(table);
      if (!text) return;
      held.take(text);
      held.store(held.now());
      put(held.now().fields);
    },
    /** Says how far it is, for the page that helps to choose. @param {number} share from 0 to 1 */
    reached(share) {
      if (held.now().share !== share && !held.empty) held.store({ ...held.now(), share });
    },
    /** Who answered, and when last; a later change gets a later time. */
    author() {
      const now = held.now();
      now.given = now.at;
      return { id: now.id, at: now.at };
    },
    /** @param {Record<string, string | undefined>} patch undefined empties a field @returns {Fields} */
    change(patch) {
      const latest = held.latest();
      early.changed(patch);
      held.store(patched(latest, patch));
      return held.now().fields;
    },
    /** Fills in what is proposed; what an earlier visit left takes its place. @param {Fields} fields @returns {Fields} */
    propose(fields) {
      held.store({ ...held.now(), fields: { ...held.now().fields, ...fields } });
      return held.now().fields;
    },
    /** Whether it was asked already that all answers are the same, and that it is now. */
    same: {
      asked: () => held.now().same === true,
      ask: () => held.store({ ...held.latest(), same: true }),
    },
    /** A response was made of what is stored. @param {string} side @param {Fields} [fields] of which a report was made */
    made(side, fields) {
      const latest = held.latest();
      const scored = fields ? { scored: fields } : {};
      if (side) held.store({ ...latest, given: latest.at, made: { ...latest.made, [side]: latest.id }, ...scored });
    },
    /** Of what the last report was made, by whom and when. @returns {{id: string, at: string, fields: Fields} | undefined} */
    lastMade() {
      const { scored, made = {}, given = "" } = held.now();
      const id = made[scored?.side ?? ""];
      return scored && id && given ? { id, at: given, fields: scored } : undefined;
    },
    /** @param {Stored} stored */
    replace(stored) {
      early.forget();
      held.store(stored);
    },
    /** @returns {Stored} what was there before everything was cleared */
    clear() {
      const before = held.load();
      early.forget();
      held.store(blank());
      return before;
    },
    /** Forgets what could not be used. */
    discardOdd: aside.discard,
    onOtherTab: others.onChange,
    onCleared: others.onCleared,
    onWritten: held.onWritten,
    onOdd: aside.onOdd,
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
    /** @param {string} assessment @param {string} version @param {string} [oldest] whose drafts are carried over */
    of(assessment, version, oldest = version) {
      let key = keyOf(assessment, version, base);
      let text = laterOf(double.read(key), table.get(key));
      for (let of = Number(version) - 1; !text && of >= Number(oldest); of -= 1) {
        key = keyOf(assessment, String(of), base);
        text = laterOf(double.read(key), table.get(key));
      }
      const { stored } = checkedDraft(text);
      if (!stored || !Object.keys(stored.fields).some((name) => name.includes("."))) return 0;
      return stored.share ?? (Number(double.read(`${key}:share`)) || 0); // version 0.1.0 kept it beside
    },
  };
}

/** @param {string} assessment @param {string} version @param {string} base leads to the site's root */
function keyOf(assessment, version, base) {
  return `${prefixOfDrafts(base)}:${assessment}:${version}`;
}
