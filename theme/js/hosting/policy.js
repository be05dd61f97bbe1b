/** Whether the strict policy comes with pages and scripts. */
import { finding } from "./findings.js";

/** @typedef {import("./fetching.js").Arrived} Arrived */

const LOOSE = ["'unsafe-inline'", "'unsafe-eval'"];

/**
 * @param {Arrived} page
 * @param {Arrived[]} scripts those of the scoring engine, which obeys the header of its own
 * @param {string} wanted the policy of this version of the site; empty where it did not arrive
 * @param {boolean} inPage whether the page carries a policy itself
 * @returns {import("./findings.js").Finding}
 */
export function checkPolicy(page, scripts, wanted, inPage) {
  const sent = [page, ...scripts].flatMap((file) => policies(file.policy));
  if (!sent.length) return finding("policy", inPage ? "meta" : "missing");
  if (sent.some((policy) => !allowsWasm(policy))) return finding("policy", "blocks");
  if ([page, ...scripts].some((file) => !file.policy)) return finding("policy", "partly");
  if (sent.every((policy) => tidy(policy) === tidy(wanted))) return finding("policy", "fine");
  const loose = LOOSE.filter((part) => sent.some((policy) => sources(policy).includes(part)));
  if (loose.length) return finding("policy", "loose", { parts: loose.join(", ") });
  return finding("policy", "differs");
}

/** Several headers arrive as one, with commas. @param {string} header */
function policies(header) {
  return header.split(",").filter((policy) => policy.trim());
}

/** @param {string} policy */
function allowsWasm(policy) {
  const allowed = sources(policy);
  return !allowed.length || allowed.includes("'wasm-unsafe-eval'") || allowed.includes("'unsafe-eval'");
}

/** @param {string} policy @returns {string[]} where scripts may come from; empty if that is not said */
function sources(policy) {
  const directives = policy.split(";").map((part) => part.trim().split(/\s+/));
  const [, ...allowed] =
    directives.find(([name]) => name === "script-src") ?? directives.find(([name]) => name === "default-src") ?? [];
  return allowed;
}

/** Who may show the pages in a frame is the host's own choice. @param {string} policy */
function tidy(policy) {
  const parts = policy.split(";").map((part) => part.trim().replace(/\s+/g, " "));
  return parts.filter((part) => part && !part.startsWith("frame-ancestors")).join("; ");
}
