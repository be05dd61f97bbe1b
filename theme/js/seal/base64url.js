/** Bytes as base64url without padding, as in links and sealed files. */

const ALPHABET = /^[A-Za-z0-9_-]*$/;
const PIECE = 32768; // arguments of one call

/** @param {Uint8Array} bytes */
export function toBase64url(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @param {unknown} text @returns {Uint8Array<ArrayBuffer> | undefined} undefined for anything else */
export function fromBase64url(text) {
  if (typeof text !== "string" || !ALPHABET.test(text) || text.length % 4 === 1) return undefined;
  const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
