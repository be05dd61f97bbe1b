/** What the browser allows at this address: storage, encryption, offline work, the engine. */
import { SCRIPT, canKeep } from "../offline/keeper.js";
import { arrive } from "./fetching.js";
import { finding } from "./findings.js";

/** @typedef {import("./findings.js").Finding} Finding */

const KEY = "counterpart:hosting-check";

/** @returns {Finding} */
export function checkSecure() {
  return finding("secure", isSecureContext ? "fine" : "plain");
}

/** @param {"local" | "session"} kind @returns {Finding} */
export function checkStorage(kind) {
  return finding(kind, keeps(kind) ? "fine" : "refused");
}

/** @param {URL} site the site's root @returns {Promise<Finding>} */
export async function checkOffline(site) {
  if (!isSecureContext || location.protocol === "file:") return finding("offline", "plain");
  if (!canKeep()) return finding("offline", "refused");
  const { ok, type, status } = await arrive(site, SCRIPT);
  const runs = ok && /^(text|application)\/(x-)?(java|ecma)script$/.test(type);
  return runs ? finding("offline", "fine") : finding("offline", "missing", { status: ok ? type : status });
}

/**
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} scoring
 * @param {string} codes the two responses of the sample
 * @returns {Promise<Finding>}
 */
export async function checkScoring(scoring, codes) {
  const started = performance.now();
  try {
    const items = [{ name: "", size: codes.length, text: codes }];
    const read = await scoring.ask({ type: "read", items });
    const responses = read.results.map((/** @type {any} */ result) => result.response);
    const answer = await scoring.ask({ type: "compare", responses, base: "../" });
    if (!answer.ok) return finding("scoring", "wrong");
  } catch (error) {
    return finding("scoring", "failed", { reason: scoring.explain(error) });
  }
  const seconds = (performance.now() - started) / 1000;
  const shown = seconds.toLocaleString(document.documentElement.lang || "en", { maximumFractionDigits: 1 });
  return finding("scoring", "fine", { seconds: shown });
}

/** @param {"local" | "session"} kind */
function keeps(kind) {
  try {
    const store = kind === "local" ? localStorage : sessionStorage;
    store.setItem(KEY, kind);
    const isStored = store.getItem(KEY) === kind;
    store.removeItem(KEY);
    return isStored;
  } catch {
    return false;
  }
}
