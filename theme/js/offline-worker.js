/**
 * The service worker of those who keep the playbook for use without a network.
 *
 * It writes when it is installed and at no other time, so what it keeps is one version, whole and
 * checked. Files whose names hold a hash come from what is kept; everything else comes from the
 * server as long as that answers, whatever the answer is.
 */
import { fill } from "./offline/filling.js";
import { cacheName, ownCaches, pathIn } from "./offline/places.js";

/** @typedef {import("./offline/filling.js").Inventory} Inventory */

const worker = /** @type {any} */ (self);
/** @type {Inventory} */
const inventory = worker.inventory;
/** @type {string} */
const scope = worker.registration.scope;
const name = cacheName(scope, inventory.version);
/** Which of the open pages came from what is kept, by the browser's ids. @type {Set<string>} */
const shown = new Set();

worker.addEventListener("install", (/** @type {any} */ event) => {
  event.waitUntil(fill(name, scope, inventory).then(() => worker.skipWaiting()));
});
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(takeOver()));
worker.addEventListener("message", (/** @type {any} */ event) => event.waitUntil(answer(event)));
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const path = storedPath(event.request);
  if (path === undefined) return;
  const lasting = Object.hasOwn(inventory.lasting, path) && event.request.cache !== "reload";
  event.respondWith(lasting ? cacheFirst(event.request, path) : serverFirst(event, path));
});

/** Removes what earlier versions kept, and tells the open pages which version is kept now. */
async function takeOver() {
  const old = (await ownCaches(scope)).filter((key) => key !== name);
  await Promise.all(old.map((key) => caches.delete(key)));
  await worker.clients.claim();
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const page of pages) {
    if (page.url.startsWith(scope)) page.postMessage({ type: "version", version: inventory.version });
  }
}

/** Answers through the port that came along. @param {any} event */
async function answer({ data, ports, source }) {
  if (data?.type === "shown") ports[0]?.postMessage(shown.has(source?.id));
  if (data?.type === "keep") {
    const done = await fill(name, scope, inventory).then(() => true, () => false);
    ports[0]?.postMessage(done);
  }
}

/**
 * @param {Request} request
 * @returns {string | undefined} the kept file that could answer, from the site's root; none where
 *   the request is not our concern
 */
function storedPath(request) {
  // What asks for `no-store`, as the hosting check does, wants the server and nobody else.
  if (request.method !== "GET" || request.cache === "no-store") return undefined;
  const path = pathIn(scope, request.url);
  if (path === undefined) return undefined;
  const tried = [path, `${path}index.html`, ...(request.mode === "navigate" ? [`${path}/index.html`] : [])];
  const has = (/** @type {string} */ candidate) =>
    Object.hasOwn(inventory.lasting, candidate) || Object.hasOwn(inventory.changing, candidate) || inventory.pages.includes(candidate) || inventory.own.includes(candidate);
  return tried.find(has);
}

/** @param {Request} request @param {string} path */
async function cacheFirst(request, path) {
  return (await copyOf(path)) ?? fetch(request);
}

/** @param {any} event @param {string} path */
async function serverFirst(event, path) {
  const { request } = event;
  try {
    return await fetch(request, { cache: request.cache === "reload" ? "reload" : "no-cache" });
  } catch (error) {
    const copy = await copyOf(path);
    if (copy === undefined) throw error;
    if (request.mode !== "navigate") return copy;
    // A folder's address without its slash: links in the page would lead elsewhere.
    if (request.url.endsWith(path.replace(/\/index\.html$/, ""))) return Response.redirect(`${request.url}/`);
    shown.add(event.resultingClientId);
    return copy;
  }
}

/** @param {string} path @returns {Promise<Response | undefined>} */
async function copyOf(path) {
  try {
    return await caches.match(new URL(path, scope), { cacheName: name });
  } catch {
    return undefined; // a browser that lost its store still has the network
  }
}
