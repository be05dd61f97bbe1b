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
const SLASH = /[\u2044\u2215\u29f8]/g;
/** What a sentence puts around a round, and a list behind it. */
const AROUND = "[()\\[\\]\"'\u2018-\u201f\u00ab\u00bb., ]*";
const EDGES = new RegExp(`^${AROUND}|${AROUND}$`, "g");

/**
 * How all languages name months and quarters, as the build writes it into the page.
 * @typedef {{months: Record<string, number>, quarters: string[], ordinals: string[]}} RoundWords
 * @typedef {{months: Record<string, number>, forms: RegExp[]}} RoundNames
 */

/** @type {RoundNames | undefined} */
let known;

/** Has rounds read by these words, where there is no page. @param {RoundWords} words */
export function learnRounds({ months, quarters, ordinals }) {
  const [named, called, ordinal] = [Object.keys(months), quarters, ordinals].map(longestFirst);
  const quarter = `(?:(?:${called}) ?0?(?<quarter>[1-4])|(?<nth>[1-4])(?:${ordinal})? ?(?:${called}))`;
  const name = `(?<name>${named})\\.?`;
  const forms = [
    `${YEAR}${SEPARATED}${MONTH}`,
    `${MONTH}${SEPARATED}${YEAR}`,
    `${YEAR}${GAP}${name}`,
    `${name}${GAP}${YEAR}`,
    `${YEAR}${GAP}${quarter}`,
    `${quarter}${GAP}${YEAR}`,
  ];
  known = { months, forms: forms.map((form) => new RegExp(`^${form}$`)) };
  return known;
}

/** @returns {RoundNames} */
function names() {
  return known ?? learnRounds(JSON.parse(globalThis.document?.querySelector("script[data-rounds]")?.textContent ?? BARE));
}

/** Without words, as in programs that only ask for what they wrote. */
const BARE = '{"months": {"jan": 1}, "quarters": ["q"], "ordinals": []}';

/** @param {string[]} words @returns {string} a pattern of any of them */
function longestFirst(words) {
  const escaped = [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return escaped.join("|");
}

const MONTH_NAME = /^(?:19|20|21)[0-9]{2}-(?:0[1-9]|1[0-2])$/;
const QUARTER_NAME = /^((?:19|20|21)[0-9]{2})-Q([1-4])$/;

/** @param {string} typed @returns {string | undefined} the month (`2026-11`) or quarter (`2026-Q4`) that a text means */
export function readRound(typed) {
  if ([...typed].length > TYPED_LIMIT) return undefined;
  const plain = withoutUnseen(typed.normalize("NFKC")).toLowerCase().replace(HYPHENS, "-");
  const text = plain.replace(/[ \t\r\n]+/g, " ").replace(SLASH, "/").replace(EDGES, "");
  const { months, forms } = names();
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (groups) return written(groups, months);
  }
  return undefined;
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

/** @param {Record<string, string | undefined>} groups @param {Record<string, number>} months */
function written({ year, month, quarter, nth, name = "" }, months) {
  if (quarter ?? nth) return `${year}-Q${quarter ?? nth}`;
  return `${year}-${String(name ? months[name] : Number(month)).padStart(2, "0")}`;
}
