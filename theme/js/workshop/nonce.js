/** The nonce of a workshop: this tab and the window that it opened know it, and nobody else. */
import { randomId } from "../id.js";

const NONCE = /^[0-9a-f]{24}$/;
const FRAGMENT = "room=";

/** @param {string} base leads to the site's root */
export function nonceOf(base) {
  const key = `${base}:room`;
  return {
    /** The same for as long as the tab lives, so that the room's window finds it again. */
    get() {
      try {
        const stored = sessionStorage.getItem(key) ?? "";
        if (NONCE.test(stored)) return stored;
      } catch {
        // the browser keeps nothing: then it is this page's alone
      }
      return this.renew();
    },
    /** Another tab has the one before: a tab that was duplicated. */
    renew() {
      const made = randomId();
      try {
        sessionStorage.setItem(key, made);
      } catch {
        // as above
      }
      return made;
    },
  };
}

/** The address of the room's window. @param {string} nonce */
export function addressOf(nonce) {
  return `room/index.html#${FRAGMENT}${nonce}`;
}

/** @param {string} hash @returns {string} empty where there is none */
export function nonceIn(hash) {
  const nonce = hash.slice(1).startsWith(FRAGMENT) ? hash.slice(1 + FRAGMENT.length) : "";
  return NONCE.test(nonce) ? nonce : "";
}
