/** What the browser allows at this address: storage, encryption, offline work, the engine. */
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

/** @returns {Finding} */
export function checkOffline() {
  if (!isSecureContext || location.protocol === "file:") return finding("offline", "plain");
  return finding("offline", "serviceWorker" in navigator ? "fine" : "refused");
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
    const kept = store.getItem(KEY) === kind;
    store.removeItem(KEY);
    return kept;
  } catch {
    return false;
  }
}
