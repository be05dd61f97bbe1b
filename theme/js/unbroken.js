/** Rounds and days such as 2026-11: browsers end a line behind their hyphen, and a sign that doesn't break would be copied along. */

const DATED = /(\b\d{4}-(?:\d\d(?:-\d\d)?|Q[1-4])\b)/;

/** A text whose rounds and days stay in one line; it is copied as it stands. @param {string} text @returns {(string | Node)[]} */
export function unbroken(text) {
  if (!DATED.test(text)) return [text];
  return text.split(new RegExp(DATED, "g")).map((part, at) => (at % 2 ? whole(part) : part));
}

/** @param {string} text */
function whole(text) {
  const element = document.createElement("span");
  element.className = "cp-unbroken";
  element.textContent = text;
  return element;
}
