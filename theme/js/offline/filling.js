/** Loads one version of the whole playbook, checks it, and keeps all of it or nothing. */
import { withoutComments } from "../brand/sheet.js";
import { ownCaches, pathIn } from "./places.js";

/**
 * What the build says is to be kept; paths are from the site's root.
 *
 * @typedef {object} Inventory
 * @property {string} version
 * @property {Record<string, string>} lasting the SHA-256 of files whose names hold a hash, in hex
 * @property {Record<string, string>} changing that of other files
 * @property {string[]} pages each of which names the version
 * @property {string[]} own what people changed themselves: it is kept as it is, where it is there
 */

const AT_ONCE = 6;
const OF_THE_WAY = ["content-encoding", "content-length", "transfer-encoding"];

/**
 * @param {string} name of the cache; it is removed where not everything arrives or fits
 * @param {string} scope
 * @param {Inventory} inventory
 */
export async function fill(name, scope, inventory) {
  try {
    const cache = await caches.open(name);
    const there = new Set((await cache.keys()).map(({ url }) => pathIn(scope, url)));
    const all = [...Object.keys(inventory.lasting), ...Object.keys(inventory.changing), ...inventory.pages];
    const waiting = all.filter((path) => !there.has(path));
    const work = async () => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        const address = new URL(path, scope).href;
        await cache.put(address, await obtain(address, path, scope, inventory));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await keepBrand(cache, inventory.own.map((path) => new URL(path, scope).href));
  } catch (error) {
    await caches.delete(name).catch(() => {});
    throw error;
  }
}

/** The brand as it is, and the logo that it names; none may be there. @param {Cache} cache @param {string[]} addresses the style sheet first */
async function keepBrand(cache, [sheet, ...logos]) {
  const response = await fetch(sheet, { cache: "no-cache" });
  const text = response.ok ? withoutComments(await response.clone().text()) : "";
  for (const [address, loaded] of /** @type {[string, Response?][]} */ ([[sheet, response], ...logos.map((logo) => [logo])])) {
    const named = loaded ?? (text.includes(address.slice(address.lastIndexOf("/") + 1)) ? await fetch(address, { cache: "no-cache" }) : undefined);
    if (named?.ok) await cache.put(address, await plain(named));
    else await cache.delete(address);
  }
}

/**
 * A file as it was built: from an earlier version, from the browser's own copies or the server.
 *
 * @param {string} address
 * @param {string} path
 * @param {string} scope
 * @param {Inventory} inventory
 * @returns {Promise<Response>}
 */
async function obtain(address, path, scope, inventory) {
  const sum = inventory.lasting[path] ?? inventory.changing[path];
  for (const key of inventory.lasting[path] ? await ownCaches(scope) : []) {
    const earlier = await caches.match(address, { cacheName: key });
    const usable = earlier && (await checked(earlier, sum, inventory.version));
    if (usable) return usable;
  }
  /** @type {RequestCache[]} */
  const ways = inventory.lasting[path] ? ["force-cache", "reload"] : ["no-cache"];
  for (const cache of ways) {
    const usable = await checked(await fetch(address, { cache }), sum, inventory.version);
    if (usable) return usable;
  }
  throw new Error(`${path} is not what was built`);
}

/**
 * @param {Response} response
 * @param {string | undefined} sum none for a page, which names its version
 * @param {string} version
 * @returns {Promise<Response | undefined>} the same, free of how it came; none if it is another
 */
async function checked(response, sum, version) {
  if (!response.ok) return undefined;
  const bytes = await response.arrayBuffer();
  const right = sum === undefined ? new TextDecoder().decode(bytes).includes(version) : (await sha256(bytes)) === sum;
  return right ? plain(response, bytes) : undefined;
}

/** The same, free of how it came. @param {Response} response @param {ArrayBuffer} [bytes] where it was read */
async function plain(response, bytes) {
  const headers = new Headers(response.headers);
  for (const header of OF_THE_WAY) headers.delete(header);
  return new Response(bytes ?? (await response.arrayBuffer()), { headers });
}

/** @param {ArrayBuffer} bytes */
async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
