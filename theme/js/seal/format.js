/**
 * The sealed file: which members it has, which of them are bound to the seal, and what can be wrong
 * with one before any passphrase is tried. The page “Files and links” of the playbook describes it.
 */
import { canonical } from "../fields.js";
import { FILE_LIMIT } from "../files.js";
import { roundName } from "../round-name.js";
import { fromBase64url, toBase64url } from "./base64url.js";

export const FORMAT = "counterpart/sealed";
export const VERSION = 1;
export const SALT_BYTES = 16;
export const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Rounds of the key derivation that a file may ask for: fewer are weak, more would freeze the page. */
export const ITERATIONS = { least: 100_000, made: 600_000, most: 10_000_000 };
/** Characters of a sealed file: the largest response in base64url, and room for the rest. */
export const SEALED_LIMIT = Math.ceil(((FILE_LIMIT + TAG_BYTES) * 4) / 3) + 2048;

const MEMBERS = ["cipher", "digest", "format", "format_version", "kdf", "round", "sealed", "side"];

/**
 * @typedef {object} Sealed
 * @property {{name: "AES-GCM", iv: string}} cipher
 * @property {string} digest
 * @property {string} format
 * @property {number} format_version
 * @property {{name: "PBKDF2", hash: "SHA-256", iterations: number, salt: string}} kdf
 * @property {string} round
 * @property {string} sealed the encrypted response, with its tag
 * @property {string} side
 */

/** Why a sealed file cannot be opened: a code to choose words by, and what stands in them. */
export class SealError extends Error {
  /** @param {string} code @param {Record<string, string | number>} [facts] */
  constructor(code, facts = {}) {
    super(code);
    this.name = "SealError";
    this.code = code;
    this.facts = facts;
  }
}

/** What is authenticated with the encrypted response, though everybody can read it. @param {object} file */
export function bound(file) {
  const { sealed, digest, ...clear } = /** @type {Sealed} */ (file);
  return new TextEncoder().encode(canonical(clear));
}

/** @param {object} file @returns {Promise<string>} the digest of everything but itself */
export async function digestOf(file) {
  const { digest, ...rest } = /** @type {Sealed} */ (file);
  const bytes = new TextEncoder().encode(canonical(rest));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether a text is meant as a sealed file, whole or not. @param {string} text of its beginning, at least */
export function looksSealed(text) {
  return text.includes(`"${FORMAT}"`);
}

/**
 * The sealed file in a text, complete and undamaged; only its passphrase may still be wrong.
 * @param {string} text
 * @returns {Promise<Sealed>}
 * @throws {SealError}
 */
export async function readSealed(text) {
  if (text.length > SEALED_LIMIT) throw new SealError("too-large", { limit: SEALED_LIMIT });
  /** @type {any} */
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new SealError("not-json");
  }
  if (file?.format !== FORMAT) throw new SealError("structure", { place: "format" });
  const version = file.format_version;
  if (Number.isSafeInteger(version) && version > VERSION) throw new SealError("newer", { found: version, known: VERSION });
  const wrong = wrongMember(file);
  if (wrong) throw new SealError("structure", { place: wrong });
  const { iterations } = file.kdf;
  if (iterations < ITERATIONS.least || iterations > ITERATIONS.most) {
    throw new SealError("iterations", { found: iterations, low: ITERATIONS.least, high: ITERATIONS.most });
  }
  if ((await digestOf(file)) !== file.digest) throw new SealError("damaged");
  return file;
}

/** @param {any} file @returns {string} the place of the first member that is not as it must be */
function wrongMember(file) {
  const { cipher, kdf } = file;
  /** @type {[string, boolean][]} */
  const checks = [
    ["format_version", file.format_version === VERSION],
    ["cipher", has(cipher, ["iv", "name"])],
    ["cipher.name", cipher?.name === "AES-GCM"],
    ["cipher.iv", fromBase64url(cipher?.iv)?.length === IV_BYTES],
    ["kdf", has(kdf, ["hash", "iterations", "name", "salt"])],
    ["kdf.name", kdf?.name === "PBKDF2"],
    ["kdf.hash", kdf?.hash === "SHA-256"],
    ["kdf.iterations", Number.isSafeInteger(kdf?.iterations)],
    ["kdf.salt", fromBase64url(kdf?.salt)?.length === SALT_BYTES],
    ["round", roundName(file.round) !== undefined],
    ["side", file.side === "buyer" || file.side === "supplier"],
    ["sealed", (fromBase64url(file.sealed)?.length ?? 0) > TAG_BYTES],
    ["digest", /^[0-9a-f]{64}$/.test(file.digest)],
  ];
  const strange = Object.keys(file).find((key) => !MEMBERS.includes(key));
  return checks.find(([, right]) => !right)?.[0] ?? strange?.slice(0, 40) ?? "";
}

/** @param {any} value @param {string[]} keys */
function has(value, keys) {
  return !!value && typeof value === "object" && Object.keys(value).sort().join() === keys.join();
}

/**
 * The file around an encrypted response, with its digest.
 * @param {Omit<Sealed, "sealed" | "digest">} clear
 * @param {Uint8Array} encrypted
 * @returns {Promise<string>}
 */
export async function writeSealed(clear, encrypted) {
  const file = { ...clear, sealed: toBase64url(encrypted) };
  return canonical({ ...file, digest: await digestOf(file) });
}
