/**
 * Which of this browser's relationships a tab works on. The first one has no id: what it keeps bears
 * the names that it had when a browser kept one relationship. Each further one has names of its own.
 */
import { prefixOf } from "../double.js";

/** What a tab keeps where it works on the first one. */
const FIRST = "first";
const ID = /^[0-9a-f]{24}$/;
/** By prefix: a page stays with the relationship that it began with. @type {Map<string, string>} */
const begun = new Map();

/** @param {string} id @returns {boolean} whether a relationship may have this id */
export function isId(id) {
  return id === "" || ID.test(id);
}

/** @param {string} base leads to the site's root @returns {string} an id; empty for the first one */
export function openedId(base) {
  const prefix = prefixOf(base);
  const known = begun.get(prefix);
  if (known !== undefined) return known;
  const id = storedId(prefix);
  begun.set(prefix, id);
  keep(sessionOf, `${prefix}:opened`, id || FIRST);
  const last = () => document.hidden || keep(localOf, `${prefix}:opened`, id);
  for (const name of ["pageshow", "focus"]) addEventListener(name, last);
  document.addEventListener("visibilitychange", last);
  addEventListener("pageshow", ({ persisted }) => persisted && storedId(prefix) !== id && location.reload());
  return id;
}

/** What keys of this relationship begin with. @param {string} base @param {string} [id] */
export function prefixIn(base, id = openedId(base)) {
  return prefixOf(base) + (id && `:in:${id}`);
}

/** From the next page on this tab works on another one. @param {string} base @param {string} id */
export function openNext(base, id) {
  const prefix = prefixOf(base);
  keep(sessionOf, `${prefix}:opened`, id || FIRST);
  keep(localOf, `${prefix}:opened`, id);
}

/** @returns {Storage} throws where the browser refuses it */
const sessionOf = () => sessionStorage;
/** @returns {Storage} throws where the browser refuses it */
const localOf = () => localStorage;

/** What the tab was told, or else what was opened last in any tab. @param {string} prefix @returns {string} */
function storedId(prefix) {
  for (const of of [sessionOf, localOf]) {
    try {
      const id = of().getItem(`${prefix}:opened`);
      if (id === FIRST) return "";
      if (id && isId(id)) return id;
    } catch {
      // this one keeps nothing
    }
  }
  return "";
}

/** The first one needs no mark among what all tabs share. @param {() => Storage} of @param {string} key @param {string} text */
function keep(of, key, text) {
  try {
    if (text) of().setItem(key, text);
    else of().removeItem(key);
  } catch {
    // the browser keeps nothing: then there is one relationship
  }
}
