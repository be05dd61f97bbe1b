/** Who invites, and in which language: said once in a relationship, and filled in for its next invitation. */
import { prefixIn } from "../relationship/opened.js";
import { FROM_LIMIT, isName, speaks } from "./fragment.js";

/** @typedef {{from: string, language: string}} Sender a text is empty where nobody said it */

/** @param {string} base leads to the site's root @param {Sender} sender */
export function keepSender(base, { from, language }) {
  try {
    localStorage.setItem(keyOf(base), JSON.stringify({ from, language }));
  } catch {
    // then it is asked again
  }
}

/** @param {string} base leads to the site's root @returns {Sender} */
export function storedSender(base) {
  try {
    const { from, language } = JSON.parse(localStorage.getItem(keyOf(base)) ?? "{}");
    const isSound = typeof from === "string" && isName(from, FROM_LIMIT) && !speaks(from);
    return { from: isSound ? from : "", language: typeof language === "string" ? language : "" };
  } catch {
    return { from: "", language: "" };
  }
}

/** @param {string} base */
function keyOf(base) {
  return `${prefixIn(base)}:sender`;
}
