/** What names a relationship goes to that one on the shelf, or to a new one: a place for each name. */
import { alike } from "../alike.js";
import { fill, isolated } from "../page.js";
import { unset } from "../relationship/set-up.js";
import { openRelationship } from "../relationship/store.js";
import { NEVER_SAID, takenOver } from "../relationship/travelling.js";
import { latestRound } from "../round-name.js";

/** @typedef {import("./reading.js").Taken} Taken */

/**
 * @param {string} base leads to the site's root
 * @param {ReturnType<typeof import("../relationship/shelf.js").openShelf>} shelf
 * @param {Taken} taken
 * @param {string[]} names that it goes by, or those of several; records go with the first
 * @param {import("../page.js").Words} words
 * @returns {Promise<{ids: string[], lost: string[]}>} the ids of those that were filled, and in words what of it is not kept
 */
export async function putApart(base, shelf, taken, names, words) {
  /** @type {string[][]} */
  const [ids, lost] = [[], []];
  for (const [at, name] of names.entries()) {
    const there = shelf.all().find((entry) => alike(entry.name) === alike(name) && !entry.removed && !entry.sample);
    const responses = taken.responses.filter(({ response }) => whose(response.relationship, names) === name);
    const round = latestRound(responses.map(({ response }) => response));
    const entry = there ?? (await shelf.add({ ...unset(), name, round, changed: NEVER_SAID }));
    const { id } = entry;
    const setUp = at ? undefined : takenOver(entry, taken.setUp);
    if (setUp) await shelf.change(id, setUp);
    const records = at ? {} : { ...taken, responses: [] };
    const store = await openRelationship(base, id);
    const { full } = await store.add({ ...records, responses });
    if (full) lost.push(fill(words["foreign-full"], { name: isolated(name), count: full }));
    if (!store.isSaved()) lost.push(fill(words["foreign-not-kept"], { name: isolated(name) }));
    ids.push(id);
  }
  return { ids, lost };
}

/** Which of the names a response goes by; without one of its own, the first. @param {string} own @param {string[]} names */
function whose(own, names) {
  return names.find((name) => alike(name) === alike(own)) ?? names[0];
}
