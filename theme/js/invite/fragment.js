/**
 * An invitation as what stands after the # of a link, and back. Readable, so that whoever gets it
 * can see what it fills in; with a check, so that a link that a mail program cut off is noticed.
 */
import { decoded, entities, seen, unprinted } from "../arriving/undone.js";

import { roundName } from "../round-name.js";

/**
 * @typedef {object} Invitation
 * @property {string} side buyer or supplier
 * @property {string} round
 * @property {string} relationship its name, or empty
 * @property {string} by a date such as 2026-12-01, or empty
 * @property {string[]} [assessments] their ids, in the order in which they are answered
 * @property {string} [from] who invites, or empty
 * @property {string} [role] of the invited person, or empty
 * @property {string} [questions] a set of questions of one's own, packed
 * @property {boolean} [nameless] whether a name was left out, because it could pass for our words
 */
/** @typedef {{code: string, facts: Record<string, string | number>}} Wrong what is wrong with one */
/** @typedef {{invitation?: Invitation, wrong: Wrong[]}} Read */

/** The version that knows every part, and the first one; what was added since makes the difference. */
const [VERSION, SECOND, FIRST] = ["3", "2", "1"];
const LIMIT = 2000;
/** Letters of one that carries questions, with room for an address: a link has at most 16 KiB. */
const CARRYING_LIMIT = 15 * 1024;
const SHOWN = 40;
export const NAME_LIMIT = 200;
/** Letters of the name of whoever invites. */
export const FROM_LIMIT = 80;
const MOST_ASSESSMENTS = 20;
const SLUG = /^[a-z][a-z0-9-]{0,39}$/;
const CHECK = /^[0-9a-f]{8}$/;
const BEGINNING = /(?:^|#)(invite(?:=|&|$).*)/s;
/** The check stands last: what follows it was written behind the link. */
const ENDED = /(check=[0-9a-f]{8})(?![0-9a-f]).*$/s;
/** Soft hyphens, blanks of no width and marks of direction, as a browser writes them into an address. */
const UNSEEN = /%C2%AD|%E2%80%(?:8[B-F]|A[A-E])|%E2%81%A[0-9A-F]|%EF%BB%BF/gi;
/** Encodings over one another. */
const DEEPEST = 5;

/** What each part must be; an empty one is left out. @type {Record<string, (text: string) => boolean>} */
const PARTS = {
  side: (text) => ["buyer", "supplier"].includes(text),
  round: (text) => roundName(text) !== undefined,
  relationship: (text) => isName(text),
  by: isDate,
  assessments: (text) => areIds(listed(text)),
  from: (text) => isName(text, FROM_LIMIT),
  role: (text) => SLUG.test(text),
  questions: (text) => /^[A-Za-z0-9_-]{1,14000}$/.test(text),
};
/** What version 1 does not know. */
const ADDED = ["assessments", "from", "role"];
/** What version 2 does not know, either. */
const LATER = ["questions"];
const REQUIRED = ["side", "round"];

/** @param {Invitation} invitation @returns {string} without the # */
export function writeInvitation(invitation) {
  const { nameless: _, assessments = [], ...rest } = invitation;
  /** @type {Record<string, string>} */
  const parts = { ...rest, assessments: assessments.join(",") };
  const fields = new URLSearchParams({ invite: versionOf(parts) });
  for (const name of Object.keys(PARTS)) if (parts[name]) fields.set(name, parts[name]);
  fields.set("check", checkOf(fields));
  return fields.toString();
}

/** The first version that can say it. @param {Record<string, string>} parts */
function versionOf(parts) {
  if (LATER.some((name) => parts[name])) return VERSION;
  return ADDED.some((name) => parts[name]) ? SECOND : FIRST;
}

/** Whether a part is not known in a version. @param {string} version @param {string} name */
function isLater(version, name) {
  return (version === FIRST && ADDED.includes(name)) || (version !== VERSION && LATER.includes(name));
}

/**
 * Encodings that were put over it on its way are undone, and the check says which of them were.
 * @param {string} fragment what stands after the #
 * @returns {Read | undefined} undefined where it is no invitation; where anything is wrong, no
 *   invitation but all that is wrong
 */
export function readInvitation(fragment) {
  const texts = [...new Set(asMeant(fragment))].flatMap((text) => BEGINNING.exec(text)?.[1] ?? []);
  const attempts = texts.map(read);
  return attempts.find(({ sound }) => sound) ?? attempts[0];
}

/** The fragment, and what it may have been before something encoded it or wrote behind it. @param {string} fragment */
function* asMeant(fragment) {
  let text = fragment;
  for (let depth = 0; depth < DEEPEST; depth++) {
    yield text;
    const plain = entities(unprinted(seen(text.replace(UNSEEN, "")))).replace(/%(?:25)*3d/gi, "=");
    yield plain.replace(ENDED, "$1");
    yield plain.replace(/\s|%0[ad9]|%20/gi, "").replace(ENDED, "$1");
    text = decoded(text);
  }
}

/** @param {string} text @returns {Read & {sound: boolean}} */
function read(text) {
  const limit = /(?:^|&)questions=/.test(text) ? CARRYING_LIMIT : LIMIT;
  if (text.length > limit) return refused("too-long", { found: text.length, limit });
  const fields = new URLSearchParams(text);
  const check = fields.get("check") ?? "";
  fields.delete("check");
  const version = fields.get("invite") ?? "";
  if (/^\d{1,4}$/.test(version) && ![FIRST, SECOND, VERSION].includes(version)) return refused("newer", { found: version, known: VERSION });
  if (![FIRST, SECOND, VERSION].includes(version) || !CHECK.test(check) || check !== checkOf(fields)) return refused("damaged", {});
  fields.delete("invite");
  const names = [...fields.keys()];
  /** @type {Wrong[]} */
  const wrong = REQUIRED.filter((name) => !names.includes(name)).map((name) => ({ code: "missing", facts: { found: name } }));
  for (const [at, [name, value]] of [...fields].entries()) {
    if (names.indexOf(name) < at) wrong.push({ code: "twice", facts: { found: quoted(name) } });
    else if (!Object.hasOwn(PARTS, name) || isLater(version, name)) wrong.push({ code: "key", facts: { found: quoted(name) } });
    else if (!PARTS[name](value)) wrong.push({ code: name, facts: { found: quoted(value) } });
  }
  return wrong.length ? { wrong, sound: true } : { invitation: made(fields), wrong, sound: true };
}

/** @param {URLSearchParams} fields each of which was looked at @returns {Invitation} */
function made(fields) {
  /** @param {string} name */
  const part = (name) => (fields.get(name) ?? "").normalize("NFC");
  const [relationship, from] = [part("relationship"), part("from")];
  return {
    side: part("side"),
    round: roundName(part("round")) ?? "",
    relationship: speaks(relationship) ? "" : relationship,
    by: part("by"),
    nameless: speaks(relationship) || speaks(from),
    ...(fields.has("assessments") && { assessments: listed(part("assessments")) }),
    ...(from && !speaks(from) && { from }),
    ...(fields.has("role") && { role: part("role") }),
    ...(fields.has("questions") && { questions: part("questions") }),
  };
}

/** The ids in a list. @param {string} text */
export function listed(text) {
  return text.split(/[\s,]+/).filter(Boolean);
}

/** @param {string[]} ids whether they may be those of assessments, each once */
function areIds(ids) {
  return ids.length > 0 && ids.length <= MOST_ASSESSMENTS && new Set(ids).size === ids.length && ids.every((id) => SLUG.test(id));
}

/** @param {string} code @param {Record<string, string | number>} facts */
function refused(code, facts) {
  return { wrong: [{ code, facts }], sound: false };
}

/** What is not seen, or steers how a text is shown: also blanks in a row, and marks piled up. */
const HIDDEN = /\p{Cf}|[\u115f\u1160\u2800\u3164\uffa0]|\p{Zs}{3}|\p{M}{5}/u;
/** Quotation marks, and what looks like them. An apostrophe is none: it stands in a word, before a short one or a year, or behind an s. */
const QUOTING = /[\p{Quotation_Mark}\u02ba\u02ee\u2033\u2036\u275b-\u275e\u3003\u{1f676}-\u{1f678}]/u;
const APOSTROPHE = /(?<=[\p{L}\p{N}])['\u2019](?=[\p{L}\p{N}])|(?<=^|[ (-])['\u2019](?=\p{L}{1,2}(?![\p{L}\p{N}])|\p{N})|(?<=[sxz])['\u2019](?= |$)/giu;

/**
 * Whether a name could pass for words of ours, or turn those around it: quotation marks, and what
 * steers how a text is shown without being seen.
 * @param {string} text
 */
export function speaks(text) {
  return HIDDEN.test(text) || QUOTING.test(text.replace(APOSTROPHE, ""));
}

/** @param {string} text whether it may be a name @param {number} [limit] letters; of a relationship's unless told */
export function isName(text, limit = NAME_LIMIT) {
  return [...text.normalize("NFC")].length <= limit && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text);
}

/** @param {string} text whether it is a day such as 2026-12-01 */
export function isDate(text) {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return !Number.isNaN(date.valueOf()) && date.toISOString().slice(0, 10) === text;
}

/** A text as a problem quotes it: cut, and without what cannot be seen. @param {string} text */
export function quoted(text) {
  const seen = text.replace(/[\p{C}\u2028\u2029]/gu, "\ufffd");
  return `“${seen.length > SHOWN ? `${seen.slice(0, SHOWN)}…` : seen}”`;
}

/**
 * CRC-32 (as in zlib) of the fields as a form sends them, in eight hexadecimal digits. It finds
 * damage; it protects from nobody.
 * @param {URLSearchParams} fields
 */
function checkOf(fields) {
  let crc = ~0;
  for (const letter of fields.toString()) {
    crc ^= letter.charCodeAt(0);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (~crc >>> 0).toString(16).padStart(8, "0");
}
