/** An invitation in words, in the language of whoever reads it. */
import { fill, isolated, make } from "../page.js";

/** @typedef {import("../page.js").Words} Words */
/**
 * @typedef {object} About what a letter says
 * @property {string} relationship its name, or empty
 * @property {string} side
 * @property {string} round
 * @property {string} by a day, or empty
 * @property {string} from who invites, or empty
 * @property {string[]} titles of the assessments
 * @property {number} minutes for all of them
 * @property {string} link
 * @property {boolean} pledge
 */

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

/** @param {string[]} names @param {Words} words */
export function together(names, words) {
  return new Intl.ListFormat(words["language-tag"], { type: "conjunction" }).format(names);
}

/**
 * The text to send, as paragraphs; one of them is the link.
 * @param {Words} words in the language of the invitation
 * @param {About} about
 * @returns {string[]}
 */
export function letter(words, about) {
  const { relationship, side, titles, minutes, round, by, from, link, pledge } = about;
  const facts = { relationship: isolated(relationship), side: words[`invited-${side}`] };
  const several = titles.length > 1;
  /** @type {Record<string, string | number>} */
  const filling = several ? { count: titles.length, minutes, assessments: together(titles, words) } : { minutes, assessment: titles[0] };
  return [
    words["mail-hello"],
    [
      fill(words[relationship ? "mail-ask-named" : "mail-ask"], facts),
      fill(words[several ? "mail-fill-several" : "mail-fill"], filling),
      by && fill(words["mail-by"], { date: longDate(by, words) }),
    ].filter(Boolean).join(" "),
    fill(words["mail-link"], { round }),
    link,
    words[several ? "mail-then-several" : "mail-then"],
    [words["mail-promise"], pledge && words["mail-pledge"]].filter(Boolean).join(" "),
    from,
  ].filter(Boolean).map(plain);
}

/** For a mail: isolates do not survive every mail program. @param {string} text */
function plain(text) {
  return text.replace(/[\u2068\u2069]/g, "");
}
