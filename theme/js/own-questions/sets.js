/** The sets of questions of one's own that this browser knows in a relationship, by id; pages ask without waiting. */
import { prefixIn } from "../relationship/opened.js";
import { isOwn, isSet } from "./checked.js";
import { packed } from "./packing.js";

/** @typedef {import("./checked.js").Questions} Questions */
/** @typedef {{questions: Questions, packed: string}} OwnSet `packed` as an invitation carries it */
/** @typedef {{limits: import("./checked.js").Limits, rule: import("./minutes.js").Rule}} About */

/** How many are kept; the one that was kept first goes first. */
const MOST = 60;
/** What a browser that keeps nothing has until the page is left. @type {Map<string, Record<string, OwnSet>>} */
const here = new Map();

/** What the build wrote into the page about such sets. @returns {About | undefined} */
export function aboutSets() {
  const element = document.querySelector("script[data-own-questions]");
  return element ? JSON.parse(element.textContent ?? "") : undefined;
}

/** All of them, in the order in which they came. @param {string} root leads to the site's root @returns {Record<string, OwnSet>} */
export function ownSets(root) {
  const key = keyOf(root);
  const limits = aboutSets()?.limits;
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? "{}");
    const sound = Object.entries(stored).filter(([id, of]) => isOwn(id) && typeof of?.packed === "string" && limits && isSet(limits, of.questions));
    return { ...Object.fromEntries(sound), ...here.get(key) };
  } catch {
    return { ...here.get(key) };
  }
}

/** @param {string} root leads to the site's root @param {string} id @returns {OwnSet | undefined} */
export function ownSet(root, id) {
  const sets = ownSets(root);
  return Object.hasOwn(sets, id) ? sets[id] : undefined;
}

/** @param {string} root leads to the site's root @param {string} id @param {OwnSet} set */
export function keepSet(root, id, set) {
  const key = keyOf(root);
  const all = Object.entries({ ...ownSets(root), [id]: set }).slice(-MOST);
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(all)));
  } catch {
    here.set(key, Object.fromEntries(all));
  }
}

/**
 * Learns the sets of a relationship: those that were made in it, and those that somebody answered.
 * @param {string} root leads to the site's root
 * @param {{records: (kind: "questions") => any[], responses: () => import("../relationship/joining.js").Held[]}} store
 * @returns {Promise<boolean>} whether there was one that was not known
 */
export async function learnSets(root, store) {
  const limits = aboutSets()?.limits;
  const known = ownSets(root);
  /** @type {Map<string, Questions>} */
  const fresh = new Map();
  const given = [
    ...store.records("questions").map(({ id, questions }) => ({ id, questions })),
    ...store.responses().map(({ response }) => ({ id: response.assessment.id, questions: response.questions })),
  ];
  for (const { id, questions } of given) if (isOwn(id) && !known[id] && limits && isSet(limits, questions)) fresh.set(id, questions);
  for (const [id, questions] of fresh) keepSet(root, id, { questions, packed: await packed(questions) });
  return fresh.size > 0;
}

/** @param {string} root */
function keyOf(root) {
  return `${prefixIn(root)}:own-questions`;
}
