/** What a relationship holds, looked at without opening it as the tab's own. */
import { openDouble } from "../double.js";
import { current } from "./current.js";
import { thingOf } from "./entries.js";
import { kindOf } from "./joining.js";
import { prefixIn } from "./opened.js";
import { readFacts } from "./rules.js";
import { nameOfStore } from "./store.js";
import { openTable } from "./table.js";

/**
 * @typedef {object} Holds
 * @property {number} people distinct respondents
 * @property {number} assessments that somebody answered
 * @property {number} actions that are open
 * @property {string} last when somebody answered last, as a day; or empty
 * @property {string} round of that answer
 * @property {string[]} names that the relationship is called by
 */

/**
 * Everything in a relationship that can be used, by its kind.
 * @param {string} base leads to the site's root
 * @param {string} id
 * @returns {Promise<Map<string, any[]>>} rejected where the browser cannot read it
 */
export async function thingsIn(base, id) {
  /** @type {Map<string, any[]>} */
  const things = new Map();
  const facts = readFacts();
  const table = await openTable(nameOfStore(base, id));
  await table.read("none", (_, all) => {
    for (const [key, stored] of all ?? []) {
      const entry = thingOf(key, stored, facts);
      const kind = kindOf(key)[0];
      if ("wrong" in entry) continue;
      const there = things.get(kind) ?? [];
      there.push(entry.thing);
      things.set(kind, there);
    }
  });
  return things;
}

/** @param {string} base leads to the site's root @param {string} id @returns {Promise<Holds>} rejected where the browser cannot read it */
export async function whatItHolds(base, id) {
  const things = await thingsIn(base, id);
  const responses = (things.get("responses") ?? []).map(({ response }) => response);
  const last = responses.reduce((latest, response) => (response.answered_at > (latest?.answered_at ?? "") ? response : latest), undefined);
  const actions = current(things.get("actions") ?? []).filter(isOpen);
  return {
    people: new Set(responses.map(({ respondent }) => respondent.id)).size,
    assessments: new Set(responses.map(({ assessment }) => assessment.id)).size,
    actions: actions.length,
    last: last?.answered_at.slice(0, 10) ?? "",
    round: last?.round ?? "",
    names: [...new Set([...(things.get("names") ?? []), ...responses.map(({ relationship }) => relationship)])].filter(Boolean),
  };
}

/** Whether an action is still to be done. @param {any} action */
export function isOpen({ status }) {
  return status !== "done" && status !== "dropped";
}

/** What the first relationship keeps under keys without an id: `<assessment>:<version>`, `typed:<record>`, its lock, its invitation, who invites, its workshop, its questions, and `table:<survey>`: what the columns of a survey are. */
const OWN = /^[a-z0-9-]+:\d+(?::|$)|^typed:|^table:|^(?:protection|invitation|sender|workshop|own-questions|own-draft)$/;
const DRAFT = /:[a-z0-9-]+:\d+$/;

/** The drafts of relationships, and what is being typed in their plans. @param {string} base leads to the site's root */
export function startDrafts(base) {
  const double = openDouble(base);

  return {
    /** @param {string} id of a relationship @returns {Promise<string[]>} the keys of what is kept */
    async keys(id) {
      const start = `${prefixIn(base, id)}:`;
      const table = await double.ready;
      const there = [...table].filter(([key, text]) => key.startsWith(start) && !text.includes('"gone":true'));
      const keys = [...new Set([...double.keys(start), ...there.map(([key]) => key)])];
      return id ? keys : keys.filter((key) => OWN.test(key.slice(start.length)));
    },
    /** Whether somebody began to answer. @param {string[]} keys */
    begun: (keys) => keys.some((key) => DRAFT.test(key)),
    /** @param {string[]} keys */
    async drop(keys) {
      for (const key of keys) double.read(key); // so that what is written comes after it
      await Promise.all(keys.map((key) => double.write(key, { gone: true })));
    },
  };
}
