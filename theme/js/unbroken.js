/** Rounds and days such as 2026-11: browsers end a line behind their hyphen, and a sign that doesn't break would be copied along. */

const DATED = /(\b\d{4}-(?:\d\d(?:-\d\d)?|Q[1-4])\b)/;

/**
 * A text whose rounds and days stay in one line; it is copied as it stands.
 * @param {string} text
 * @returns {string | Node} one thing, as a text is where its parts are placed
 */
export function unbroken(text) {
  if (!DATED.test(text)) return text;
  return span("", ...text.split(new RegExp(DATED, "g")).map((part, at) => (at % 2 ? span("cp-unbroken", part) : part)));
}

/** @param {string} name of its class @param {(string | Node)[]} parts */
function span(name, ...parts) {
  const element = document.createElement("span");
  if (name) element.className = name;
  element.append(...parts);
  return element;
}
