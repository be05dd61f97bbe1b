/**
 * Rounds by name: a month or a quarter, read as people type it, kept in one form, sorted in time.
 * The rule of `counterpart/round_name.py`.
 */
import { HYPHENS, withoutUnseen } from "./alike.js";

/** Names of rounds that earlier playbooks allowed: their files and invitations still open. */
const OTHER = /^[a-z0-9][a-z0-9-]{0,31}$/;
const TYPED_LIMIT = 40;
const GAP = "[-/._, ]{0,3}";
const SEPARATED = "[-/._ ]{1,3}";
const YEAR = "(?<year>(?:19|20|21)[0-9]{2})";
const MONTH = "(?<month>0?[1-9]|1[0-2])";
const APOSTROPHE = "['\u2018\u2019\u201b\u02bc\u2032]";
const SHORT = "(?<short>[0-9]{2})";
/** The last two digits of a year where they could be a day: no round is of a year before 2020. */
const LATE = "(?<late>[2-9][0-9])";
const CENTURY = "20";
/** Two numbers of which each could be a year, a month or a day. */
const UNCLEAR_NUMBERS = /^[0-9]{1,2}[-/._ ]{1,3}[0-9]{1,2}$/;
const SLASH = /[\u2044\u2215\u29f8]/g;
/** What a sentence puts around a round, and a list behind it. */
const AROUND = "[()\\[\\]\"'\u2018-\u201f\u00ab\u00bb., ]*";
const EDGES = new RegExp(`^${AROUND}|${AROUND}$`, "g");

/**
 * How all languages name months and quarters, as the build writes it into the page.
 * @typedef {{months: Record<string, number>, nths: Record<string, number>, quarters: string[], ordinals: string[], "year-of": string[]}} RoundWords
 * @typedef {{months: Record<string, number>, nths: Record<string, number>, forms: RegExp[], unclear: RegExp}} RoundNames
 */

/** @type {RoundNames | undefined} */
let known;

/** Has rounds read by these words, where there is no page. @param {RoundWords} words */
export function learnRounds({ months, nths, quarters, ordinals, "year-of": before }) {
  const lists = [Object.keys(months), quarters, ordinals, Object.keys(nths), before];
  const [named, called, ordinal, word, of] = lists.map(longestFirst);
  const nth = `(?:(?<nth>[1-4])(?:${ordinal})?|(?<word>${word})) ?(?:${called})`;
  const quarter = `(?:(?:${called}) ?0?(?<quarter>[1-4])|${nth})`;
  const name = `(?<name>${named})\\.?`;
  const gap = `(?:${GAP}| (?:${of}) )`;
  const forms = [
    `${YEAR}${SEPARATED}${MONTH}`,
    `${MONTH}${SEPARATED}${YEAR}`,
    `${YEAR}${GAP}${name}`,
    `${name}${gap}${YEAR}`,
    `${name}${gap}(?:${APOSTROPHE}${SHORT}|${LATE})`,
    `${YEAR}${GAP}${quarter}`,
    `${SHORT}${SEPARATED}${quarter}`,
    `${quarter}${gap}${YEAR}`,
    `${quarter}(?:${SEPARATED}|${gap}${APOSTROPHE})${SHORT}`,
    `${nth}${gap}${SHORT}`,
  ];
  const unclear = new RegExp(`^(?:(?:${named})\\.?${GAP}'?[0-9]{1,2}|[0-9]{1,2}${GAP}(?:${named})\\.?)$`);
  known = { months, nths, forms: forms.map((form) => new RegExp(`^${form}$`)), unclear };
  return known;
}

/** @returns {RoundNames} */
function names() {
  return known ?? learnRounds(JSON.parse(globalThis.document?.querySelector("script[data-rounds]")?.textContent ?? BARE));
}

/** Without words, as in programs that only ask for what they wrote. */
const BARE = '{"months": {"jan": 1}, "nths": {"first": 1}, "quarters": ["q"], "ordinals": [], "year-of": ["of"]}';

/** @param {string[]} words @returns {string} a pattern of any of them */
function longestFirst(words) {
  const escaped = [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return escaped.join("|");
}

const MONTH_NAME = /^(?:19|20|21)[0-9]{2}-(?:0[1-9]|1[0-2])$/;
const QUARTER_NAME = /^((?:19|20|21)[0-9]{2})-Q([1-4])$/;

/** @param {string} typed @returns {string | undefined} the month (`2026-11`) or quarter (`2026-Q4`) that a text means */
export function readRound(typed) {
  if (MONTH_NAME.test(typed) || QUARTER_NAME.test(typed)) return typed; // as it stands in nearly every file
  if ([...typed].length > TYPED_LIMIT) return undefined;
  const text = plain(typed);
  const { forms, ...words } = names();
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (groups) return written(groups, words);
  }
  return undefined;
}

/** Whether a text would be a round, were it clear which of its numbers is the year. @param {string} typed */
export function isUnclearRound(typed) {
  const text = plain(typed.slice(0, TYPED_LIMIT));
  return readRound(typed) === undefined && (UNCLEAR_NUMBERS.test(text) || names().unclear.test(text));
}

/** @param {string} typed in small letters, with one kind of blank, hyphen and slash, without what stands around it */
function plain(typed) {
  const text = withoutUnseen(typed.normalize("NFKC")).toLowerCase().replace(HYPHENS, "-");
  return text.replace(/[ \t\r\n]+/g, " ").replace(SLASH, "/").replace(EDGES, "");
}

/** @param {unknown} given @returns {string | undefined} the name under which a round of a file is kept */
export function roundName(given) {
  if (typeof given !== "string") return undefined;
  return readRound(given) ?? (OTHER.test(given) ? given : undefined);
}

/** @param {Date} now @returns {string} the month that it is where somebody answers */
export function thisMonth(now) {
  return `${String(now.getFullYear()).padStart(4, "0")}-${String(now.getMonth() + 1).padStart(2, "0")}`;
}

/**
 * What rounds are sorted by, as a text: a quarter stands after its last month, a round of another
 * name after the month in which its last answer was given.
 * @param {string} name
 * @param {string} answered when the last answer of the round was given, in UTC
 */
export function inTime(name, answered) {
  const [, year, quarter] = QUARTER_NAME.exec(name) ?? [];
  if (year) return `${year}-${String(Number(quarter) * 3).padStart(2, "0")} 2  ${name}`;
  return MONTH_NAME.test(name) ? `${name} 0  ${name}` : `${answered.slice(0, 7)} 1 ${answered} ${name}`;
}

/** The latest round of these responses, in time; none of none. @param {{round: string, answered_at: string}[]} responses */
export function latestRound(responses) {
  const keys = new Map(responses.map(({ round, answered_at: at }) => [inTime(round, at), round]));
  return keys.get([...keys.keys()].sort().at(-1) ?? "") ?? "";
}

/** @param {Record<string, string | undefined>} groups @param {{months: Record<string, number>, nths: Record<string, number>}} words */
function written({ year: full, short, late, month, quarter, nth, word, name }, { months, nths }) {
  const year = full ?? `${CENTURY}${short ?? late}`;
  if (quarter ?? nth ?? word) return `${year}-Q${quarter ?? nth ?? nths[word ?? ""]}`;
  return `${year}-${String(name ? months[name] : Number(month)).padStart(2, "0")}`;
}
