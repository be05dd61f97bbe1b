/** A link that somebody received opens in the language of its reader. */
import { kindOf } from "./arriving/kind.js";
import { prefixOf } from "./double.js";

const LINKS = "a[hreflang]";

/**
 * Remembers which language somebody chooses on this page.
 * @param {string} base leads to the site's root
 */
export function rememberLanguage(base) {
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest(LINKS) : null;
    try {
      if (link instanceof HTMLAnchorElement) localStorage.setItem(keyOf(base), link.hreflang);
    } catch {
      // the next link opens in its own language
    }
  });
}

/**
 * Leads on to the same place in the reader's language: the one they chose here before, or the one
 * that their browser asks for. Browsers come in the usual language, so that one says little: a link
 * in another, which its sender chose, stays, and the usual one is offered. A link on a page of the
 * playbook was not received.
 * @param {string} base leads to the site's root
 * @returns {boolean} whether this page is left
 */
export function leavesForReader(base) {
  const fragment = location.hash.slice(1);
  if (!kindOf(fragment) || document.referrer.startsWith(new URL(base, location.href).href)) return false;
  const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll(LINKS)]);
  const here = document.documentElement.lang;
  const languages = [here, ...links.map(({ hreflang }) => hreflang)];
  const chosen = chosenBefore(base);
  const wanted = chosen || wantedOf(navigator.languages ?? [], languages);
  const link = links.find(({ hreflang }) => hreflang === wanted);
  if (!link || wanted === here) return false;
  const page = location.pathname.endsWith("/") ? link.href.replace(/index\.html$/, "") : link.href;
  const address = `${page}#${fragment}`;
  if (!chosen && link.hasAttribute("data-usual")) {
    offer(wanted, address);
    return false;
  }
  location.replace(address);
  return true;
}

/**
 * The first of the browser's languages that is there.
 * @param {readonly string[]} asked such as nl-BE
 * @param {string[]} languages such as nl
 */
export function wantedOf(asked, languages) {
  const first = (/** @type {string} */ tag) => tag.toLowerCase().split("-")[0];
  for (const tag of asked) {
    const match = languages.find((language) => first(language) === first(tag));
    if (match) return match;
  }
  return "";
}

/** Says in the reader's language that the page is there in it. @param {string} language @param {string} address */
function offer(language, address) {
  const line = document.querySelector(`[data-reading="${language}"]`);
  const link = line?.querySelector("a");
  if (!(line instanceof HTMLElement) || !link) return;
  link.href = address;
  line.hidden = false;
}

/** @param {string} base @returns {string} empty where none was chosen */
function chosenBefore(base) {
  try {
    return localStorage.getItem(keyOf(base)) ?? "";
  } catch {
    return "";
  }
}

/** @param {string} base */
function keyOf(base) {
  return `${prefixOf(base)}:language`;
}
