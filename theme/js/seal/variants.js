/**
 * What somebody may have meant by a passphrase that does not open: keyboards and programs write
 * quotation marks, dashes and blanks in their own ways, and copying takes blanks along.
 */

/** @typedef {{why: string, text: string}} Variant `why` is a code to choose words by */

const EDGES = /^[\s\u200b\u200e\u200f\u2060\ufeff]+|[\s\u200b\u200e\u200f\u2060\ufeff]+$/g;

/** Without what cannot be seen at its edges. @param {string} text */
export function trimmed(text) {
  return text.replace(EDGES, "");
}

/** As a plain keyboard writes it. @param {string} text */
export function straight(text) {
  return text
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u00b4]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\u2026/g, "...")
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, " ")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "");
}

/** As a telephone or a word processor writes it. @param {string} text */
function curly(text) {
  return text
    .replace(/(^|[\s([{-])"/g, "$1\u201c")
    .replace(/"/g, "\u201d")
    .replace(/(^|[\s([{-])'/g, "$1\u2018")
    .replace(/'/g, "\u2019");
}

/**
 * The likely ones after the one that was given, each once, the likeliest first.
 * @param {string} given
 * @returns {Variant[]}
 */
export function variants(given) {
  const typed = given.normalize("NFC");
  const bare = trimmed(typed);
  const plain = straight(bare);
  const first = [...bare][0] ?? "";
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  /** @type {Variant[]} */
  const all = [
    { why: "edges", text: bare },
    { why: "straight", text: plain },
    { why: "curly", text: curly(plain) },
    { why: "dashes", text: plain.replace(/--/g, "\u2014") },
    { why: "dashes", text: bare.replace(/[\u2013\u2014]/g, "--") },
    { why: "blank", text: `${bare} ` },
    { why: "blank", text: ` ${bare}` },
    { why: "blanks", text: plain.replace(/ {2,}/g, " ") },
    { why: "capital", text: other + bare.slice(first.length) },
  ];
  return all.filter(({ text }, at) => text && text !== typed && all.findIndex((variant) => variant.text === text) === at);
}

/**
 * What others will hardly type again: blanks at an edge, or signs that keyboards write differently.
 * @param {string} text
 * @returns {"edges" | "signs" | ""}
 */
export function oddIn(text) {
  if (trimmed(text) !== text) return "edges";
  return straight(text) === text ? "" : "signs";
}
