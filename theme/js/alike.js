/**
 * Which spellings of a name are one name: the rule of `counterpart/names.py`. Capitals, blanks,
 * width, characters that show nothing, the many hyphens and quotation marks, and the language of an "and"
 * between two words make no difference.
 */

const UNSEEN = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
export const HYPHENS = /[\u2010-\u2015\u2043\u2212]/g;
const APOSTROPHES = /[\u2018-\u201b\u2032\u02b9\u02bc\u02bd`\u00b4]/g;
const QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb]/g;
/** What stands between the two companies of a relationship, in whichever language it was named. */
const AND = /^(?:[&+]|and|en|et|und)$/;
const BLANKS = /[\s\u001c-\u001f\u0085]+/g;

/** @param {string} text @returns {string} without the characters that show nothing */
export function withoutUnseen(text) {
  return text.replace(UNSEEN, "");
}

/** What was asked before: thousands of answers bear a few names. @type {Map<string, string>} */
const known = new Map();
const KNOWN_AT_MOST = 4096;

/** @param {string} name @returns {string} what its spellings have in common; empty where it shows nothing */
export function alike(name) {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= KNOWN_AT_MOST) known.clear();
  const common = inCommon(name);
  known.set(name, common);
  return common;
}

/** @param {string} name */
function inCommon(name) {
  const composed = withoutUnseen(withoutUnseen(name).replace(/\u00b4/g, "'").normalize("NFKC"));
  const folded = composed.toLowerCase().toUpperCase().toLowerCase().replace(/ς/g, "σ");
  const plain = folded.normalize("NFKC").replace(HYPHENS, "-").replace(APOSTROPHES, "'").replace(QUOTES, '"');
  const words = plain.replace(BLANKS, " ").replace(/^ | $/g, "").split(" ");
  return words.map((word, at) => (at > 0 && at < words.length - 1 && AND.test(word) ? "&" : word)).join(" ");
}
