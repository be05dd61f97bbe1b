/** How files come: whole, unaltered, typed, compressed, and kept for how long. */
import { finding } from "./findings.js";
import { hashOf } from "./fetching.js";

/** @typedef {import("./fetching.js").Arrived} Arrived */
/** @typedef {import("./fetching.js").Manifest} Manifest */
/** @typedef {import("./findings.js").Finding} Finding */
/** @typedef {import("../page.js").Words} Words */

const RUN = ["html", "js", "css"];
const SCRIPTS = ["text/javascript", "application/javascript", "application/x-javascript"];
const TEXTS = ["html", "js", "css", "json"];
const HOUR = 3600;
const DAY = 24 * HOUR;

/** @param {Arrived[]} arrived @param {Manifest} manifest @returns {Promise<Finding>} */
export async function checkFiles(arrived, manifest) {
  const total = arrived.length;
  const missing = arrived.filter((file) => !file.ok);
  if (missing.length) {
    const list = missing.map((file) => `${file.name} (${file.status || "–"})`);
    return finding("files", "missing", { count: missing.length, total }, list);
  }
  const altered = [];
  for (const { name, content } of arrived) {
    if ((await hashOf(content)) !== manifest.files[name].sha256) altered.push(name);
  }
  if (altered.length) return finding("files", "altered", { count: altered.length, total }, altered);
  return finding("files", "fine", { count: total, size: size(arrived.map((file) => file.content.length)) });
}

/**
 * @param {Arrived[]} arrived
 * @param {Record<string, string>} types by ending
 * @param {Words} words
 * @returns {Finding}
 */
export function checkTypes(arrived, types, words) {
  const wrong = new Map();
  for (const file of arrived.filter(({ ok }) => ok)) {
    const ending = endingOf(file);
    const wanted = types[ending];
    const right = ending === "js" ? SCRIPTS.includes(file.type) : file.type === wanted;
    if (wanted && !right) wrong.set(ending, { ending: `.${ending}`, wanted, found: file.type || words["types-nothing"] });
  }
  if (!wrong.size) return finding("types", "fine");
  const list = [...wrong.values()].map((pair) =>
    words["types-pair"].replace(/\{(\w+)\}/g, (_, key) => pair[key]),
  );
  return finding("types", RUN.some((ending) => wrong.has(ending)) ? "scripts" : "names", {}, list);
}

/** @param {Arrived} folder @returns {Finding} */
export function checkFolders(folder) {
  const isPage = folder.ok && /<html/i.test(new TextDecoder().decode(folder.content));
  return finding("folders", isPage ? "fine" : "missing", { status: folder.status });
}

/** @param {Arrived[]} arrived @returns {Finding} */
export function checkCompression(arrived) {
  const texts = arrived.filter((file) => file.ok && TEXTS.includes(endingOf(file)));
  const plain = texts.filter((file) => !file.encoding && file.content.length > 2048);
  if (plain.length) {
    const gain = size(plain.map((file) => file.content.length * 0.7));
    const endings = [...new Set(plain.map((file) => `.${endingOf(file)}`))].sort().join(", ");
    return finding("compression", "none", { list: endings, gain });
  }
  return finding("compression", "fine", {
    names: [...new Set(texts.map((file) => file.encoding).filter(Boolean))].join(", "),
    sent: size(texts.map((file) => file.sent)),
    size: size(texts.map((file) => file.content.length)),
  });
}

/** @param {Arrived[]} arrived @param {RegExp} hashed @param {string} header @returns {Finding} */
export function checkCaching(arrived, hashed, header) {
  const ages = arrived.filter((file) => file.ok && hashed.test(file.name)).map(seconds);
  const shortest = Math.min(...ages.map((age) => age ?? 0));
  if (!ages.length || shortest < 30 * DAY) return finding("caching", "short", { header: `Cache-Control: ${header}` });
  return finding("caching", "fine", { days: Math.floor(shortest / DAY) });
}

/** @param {Arrived[]} arrived @param {RegExp} hashed @returns {Finding} */
export function checkFreshness(arrived, hashed) {
  const changing = arrived.filter((file) => file.ok && !hashed.test(file.name));
  const long = changing.filter((file) => (seconds(file) ?? 0) > HOUR);
  if (long.length) {
    const hours = Math.round(Math.max(...long.map((file) => seconds(file) ?? 0)) / HOUR);
    return finding("freshness", "long", { hours, list: long.map((file) => file.name).join(", ") });
  }
  const unsaid = changing.some((file) => seconds(file) === undefined);
  return finding("freshness", unsaid ? "unsaid" : "fine");
}

/** @param {Arrived} file @returns {number | undefined} how long it may be kept unasked, if that is said */
function seconds({ cache, expires }) {
  if (/no-cache|no-store/.test(cache)) return 0;
  const age = /max-age=(\d+)/.exec(cache);
  if (age) return Number(age[1]);
  const until = Date.parse(expires);
  return Number.isNaN(until) ? undefined : Math.max(0, (until - Date.now()) / 1000);
}

/** @param {Arrived} file */
function endingOf({ name }) {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** @param {number[]} bytes @returns {string} their sum, in kB or MB */
function size(bytes) {
  const kilo = bytes.reduce((sum, next) => sum + next, 0) / 1000;
  const language = document.documentElement.lang || "en";
  const [number, unit] = kilo < 1000 ? [Math.round(kilo), "kB"] : [Math.round(kilo / 100) / 10, "MB"];
  return `${number.toLocaleString(language)} ${unit}`;
}
