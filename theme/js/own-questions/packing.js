/** A set of questions of one's own as an invitation carries it: deflated, in base64url. */
import { canonical } from "../fields.js";
import { isSet } from "./checked.js";

/** @param {import("./checked.js").Questions} questions @returns {Promise<string>} empty where the browser cannot */
export async function packed(questions) {
  try {
    const bytes = await through(new TextEncoder().encode(canonical(questions)), new CompressionStream("deflate"), Number.POSITIVE_INFINITY);
    const letters = btoa(String.fromCharCode(...bytes));
    return letters.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  } catch {
    return "";
  }
}

/**
 * @param {string} text
 * @param {import("./checked.js").Limits} limits
 * @returns {Promise<import("./checked.js").Questions | undefined>} nothing where it is no set, or would be larger than one may be
 */
export async function unpacked(text, limits) {
  try {
    const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const plain = await through(bytes, new DecompressionStream("deflate"), limits.bytes);
    const value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(plain));
    return isSet(limits, value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {CompressionStream | DecompressionStream} stream @param {number} limit bytes that come out, at most */
async function through(bytes, stream, limit) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  /** @type {number[]} */
  const out = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Uint8Array.from(out);
    if (out.length + value.length > limit) {
      await reader.cancel();
      throw new RangeError("larger than a set may be");
    }
    for (const byte of value) out.push(byte);
  }
}
