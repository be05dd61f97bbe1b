/** Fetches what the server delivers, and notes how it comes. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** @typedef {{files: Record<string, {bytes: number, sha256: string}>}} Manifest */
/**
 * @typedef {object} Arrived how a file came
 * @property {string} name its path from the site's root
 * @property {number} status 0 where nothing came at all
 * @property {boolean} ok
 * @property {string} type without parameters
 * @property {string} encoding
 * @property {string} cache
 * @property {string} expires
 * @property {string} policy
 * @property {number} sent bytes on their way
 * @property {Uint8Array<ArrayBuffer>} content
 */

const AT_ONCE = 6;

/**
 * The file as the server has it now, past every cache.
 * @param {URL} site the site's root
 * @param {string} name
 * @returns {Promise<Arrived>}
 */
export async function arrive(site, name) {
  const url = new URL(name, site);
  /** @type {Response} */
  let response;
  try {
    response = await fetch(url, { cache: "no-store" });
    const content = new Uint8Array(await response.arrayBuffer());
    return { ...described(name, response), sent: sentBytes(url.href, response, content), content };
  } catch {
    return { ...described(name, new Response()), ok: false, status: 0, sent: 0, content: new Uint8Array() };
  }
}

/**
 * Each of the files, a few at once.
 * @param {URL} site
 * @param {string[]} names
 * @returns {Promise<Arrived[]>}
 */
export async function arriveAll(site, names) {
  const waiting = [...names];
  /** @type {Arrived[]} */
  const arrived = [];
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      arrived.push(await arrive(site, name));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return arrived;
}

/**
 * The SHA-256 of some bytes in hex: by the browser where it offers that, else in JavaScript,
 * because an address of plain http has no `crypto.subtle`.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<string>}
 */
export async function hashOf(bytes) {
  if (!globalThis.crypto?.subtle) return bytesToHex(sha256(bytes));
  return bytesToHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

/** @param {Arrived} arrived @returns {Manifest | undefined} */
export function manifestOf(arrived) {
  try {
    const manifest = JSON.parse(new TextDecoder().decode(arrived.content));
    return arrived.ok && typeof manifest.files === "object" ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} name @param {Response} response */
function described(name, response) {
  /** @param {string} header */
  const head = (header) => response.headers.get(header) ?? "";
  return {
    name,
    status: response.status,
    ok: response.ok,
    type: head("content-type").split(";")[0].trim().toLowerCase(),
    encoding: head("content-encoding"),
    cache: head("cache-control").toLowerCase(),
    expires: head("expires"),
    policy: head("content-security-policy"),
  };
}

/** @param {string} url @param {Response} response @param {Uint8Array} content */
function sentBytes(url, response, content) {
  const entry = performance.getEntriesByName(url).at(-1);
  const measured = entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0;
  return measured || Number(response.headers.get("content-length")) || content.length;
}
