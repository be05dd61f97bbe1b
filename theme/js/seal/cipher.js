/** Sealing and opening with Web Crypto: a key from a passphrase by PBKDF2, then AES-GCM. */
import { fromBase64url, toBase64url } from "./base64url.js";
import { bound, FORMAT, ITERATIONS, IV_BYTES, SALT_BYTES, SealError, VERSION, writeSealed } from "./format.js";

/** Whether this page may seal and open: browsers offer it at https addresses and in folders only. */
export function canSeal() {
  return !!globalThis.crypto?.subtle;
}

/**
 * @param {string} text the response's file
 * @param {{side: string, round: string}} clear what everybody may read
 * @param {string} passphrase
 * @returns {Promise<string>} the sealed file
 */
export async function seal(text, { side, round }, passphrase) {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  /** @type {Omit<import("./format.js").Sealed, "sealed" | "digest">} */
  const clear = {
    format: FORMAT,
    format_version: VERSION,
    side,
    round,
    kdf: { name: "PBKDF2", hash: "SHA-256", iterations: ITERATIONS.made, salt: toBase64url(salt) },
    cipher: { name: "AES-GCM", iv: toBase64url(iv) },
  };
  const key = await keyFrom(passphrase, salt, ITERATIONS.made, "encrypt");
  const how = { name: "AES-GCM", iv, additionalData: bound(clear) };
  const encrypted = await crypto.subtle.encrypt(how, key, new TextEncoder().encode(text));
  return writeSealed(clear, new Uint8Array(encrypted));
}

/**
 * @param {import("./format.js").Sealed} file as `readSealed` gave it
 * @param {string} passphrase
 * @returns {Promise<Uint8Array<ArrayBuffer>>} the response's file
 * @throws {SealError} `passphrase`; AES-GCM does not tell a wrong one from a file that was changed
 *   by somebody who also made its digest anew
 */
export async function open(file, passphrase) {
  const [salt, iv, encrypted] = [file.kdf.salt, file.cipher.iv, file.sealed].map(fromBase64url);
  if (!salt || !iv || !encrypted) throw new SealError("damaged");
  const key = await keyFrom(passphrase, salt, file.kdf.iterations, "decrypt");
  try {
    const how = { name: "AES-GCM", iv, additionalData: bound(file) };
    return new Uint8Array(await crypto.subtle.decrypt(how, key, encrypted));
  } catch {
    throw new SealError("passphrase");
  }
}

/**
 * @param {string} passphrase in NFC, so that an accent is the same on every keyboard
 * @param {Uint8Array<ArrayBuffer>} salt
 * @param {number} iterations
 * @param {"encrypt" | "decrypt"} use
 */
async function keyFrom(passphrase, salt, iterations, use) {
  const typed = new TextEncoder().encode(passphrase.normalize("NFC"));
  const material = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(how, material, { name: "AES-GCM", length: 256 }, false, [use]);
}
