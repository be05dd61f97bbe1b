/**
 * An invitation as what stands after the # of a link, and back. Readable, so that whoever gets it
 * can see what it fills in; with a check, so that a link that a mail program cut off is noticed.
 */

import { keptRound } from "../round-name.js";

/**
 * @typedef {object} Invitation
 * @property {string} side buyer or supplier
 * @property {string} round
 * @property {string} relationship its name, or empty
 * @property {string} by a date such as 2026-12-01, or empty
 */
/** @typedef {{code: string, facts: Record<string, string | number>}} Wrong what is wrong with one */

const VERSION = "1";
const LIMIT = 2000;
const SHOWN = 40;
export const NAME_LIMIT = 200;
const CHECK = /^[0-9a-f]{8}$/;

/** What each part must be; an empty one is left out. @type {Record<string, (text: string) => boolean>} */
const PARTS = {
  side: (text) => ["buyer", "supplier"].includes(text),
  round: (text) => keptRound(text) !== undefined,
  relationship: isName,
  by: isDate,
};

const REQUIRED = ["side", "round"];

/** @param {Invitation} invitation @returns {string} without the # */
export function writeInvitation(invitation) {
  const fields = new URLSearchParams({ invite: VERSION });
  for (const name of Object.keys(PARTS)) {
    const text = invitation[/** @type {keyof Invitation} */ (name)];
    if (text) fields.set(name, text);
  }
  fields.set("check", checkOf(fields));
  return fields.toString();
}

/**
 * @param {string} fragment what stands after the #
 * @returns {{invitation?: Invitation, wrong: Wrong[]} | undefined} undefined where it is no
 *   invitation; where anything is wrong, no invitation but all that is wrong
 */
export function readInvitation(fragment) {
  if (!/^invite(=|&|$)/.test(fragment)) return undefined;
  if (fragment.length > LIMIT) return refused("too-long", { found: fragment.length, limit: LIMIT });
  const fields = new URLSearchParams(fragment);
  const check = fields.get("check") ?? "";
  fields.delete("check");
  const version = fields.get("invite") ?? "";
  if (/^\d{1,4}$/.test(version) && version !== VERSION) return refused("newer", { found: version, known: VERSION });
  if (version !== VERSION || !CHECK.test(check) || check !== checkOf(fields)) return refused("damaged", {});
  fields.delete("invite");
  const names = [...fields.keys()];
  /** @type {Wrong[]} */
  const wrong = REQUIRED.filter((name) => !names.includes(name)).map((found) => ({ code: "missing", facts: { found } }));
  for (const [at, [name, text]] of [...fields].entries()) {
    if (names.indexOf(name) < at) wrong.push({ code: "twice", facts: { found: quoted(name) } });
    else if (!Object.hasOwn(PARTS, name)) wrong.push({ code: "key", facts: { found: quoted(name) } });
    else if (!PARTS[name](text)) wrong.push({ code: name, facts: { found: quoted(text) } });
  }
  if (wrong.length) return { wrong };
  /** @param {string} name */
  const part = (name) => (fields.get(name) ?? "").normalize("NFC");
  const invitation = { side: part("side"), round: keptRound(part("round")) ?? "", relationship: part("relationship"), by: part("by") };
  return { invitation, wrong };
}

/** @param {string} code @param {Record<string, string | number>} facts */
function refused(code, facts) {
  return { wrong: [{ code, facts }] };
}

/** @param {string} text whether it may be a relationship's name */
export function isName(text) {
  return [...text.normalize("NFC")].length <= NAME_LIMIT && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text);
}

/** @param {string} text whether it is a day such as 2026-12-01 */
export function isDate(text) {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return !Number.isNaN(date.valueOf()) && date.toISOString().slice(0, 10) === text;
}

/** A text as a problem quotes it: cut, and without what cannot be seen. @param {string} text */
function quoted(text) {
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
