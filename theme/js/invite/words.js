/** An invitation in words, in the language of whoever reads it. */
import { fill, make } from "../page.js";

/** @typedef {import("./fragment.js").Invitation} Invitation */
/** @typedef {import("../page.js").Words} Words */

const [ISOLATE, END] = ["\u2068", "\u2069"];

/** A name that cannot turn the sentence around it. @param {string} name */
export function isolated(name) {
  return `${ISOLATE}${name}${END}`;
}

/**
 * What somebody else calls the relationship, on a line of its own: it is theirs, not ours.
 * @param {Words} words
 * @param {string} whose the words before it
 * @param {string} name
 */
export function called(words, whose, name) {
  return make("p", "cp-called", `${words[whose]} `, make("bdi", "", name));
}

/** @param {string} day such as 2026-12-01 @param {Words} words which name their language to the browser */
export function longDate(day, words) {
  return new Intl.DateTimeFormat(words["language-tag"], { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/**
 * @param {Words} words
 * @param {string} prefix of two sentences: one with the relationship's name, one without
 * @param {{relationship: string, side: string, round?: string, assessment?: string, minutes?: string}} about
 */
export function sentence(words, prefix, about) {
  const { relationship, side } = about;
  const facts = { ...about, relationship: isolated(relationship), side: words[`invited-${side || "no-side"}`] };
  return fill(words[relationship ? `${prefix}-named` : prefix], facts);
}

/**
 * The text to send, as paragraphs; one of them is the link.
 * @param {Words} words in the language of the invitation
 * @param {Invitation & {assessment: string, minutes: string, link: string, pledge: boolean}} about
 * @returns {string[]}
 */
export function letter(words, about) {
  return [
    words["mail-hello"],
    [sentence(words, "mail-ask", about), about.by && fill(words["mail-by"], { date: longDate(about.by, words) })].join(" ").trim(),
    fill(words["mail-link"], { round: about.round }),
    about.link,
    words["mail-then"],
    [words["mail-promise"], about.pledge && words["mail-pledge"]].filter(Boolean).join(" "),
  ].map(plain);
}

/** For a mail: isolates do not survive every mail program. @param {string} text */
function plain(text) {
  return text.replaceAll(ISOLATE, "").replaceAll(END, "");
}
