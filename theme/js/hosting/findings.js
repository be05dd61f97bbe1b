/** What the hosting check can find, and how much each of it matters. */

/** @typedef {"fine" | "better" | "must"} State */
/** @typedef {{check: string, outcome: string, state: State, facts: Facts, list: string[]}} Finding */
/** @typedef {Record<string, string | number>} Facts */

/** @type {Record<string, Record<string, State>>} by check, then by what was found there */
const STATES = {
  opened: { better: "better" },
  files: { fine: "fine", manifest: "must", missing: "must", altered: "must" },
  types: { fine: "fine", names: "better", scripts: "must" },
  folders: { fine: "fine", missing: "must" },
  compression: { fine: "fine", none: "better" },
  caching: { fine: "fine", short: "better" },
  freshness: { fine: "fine", unsaid: "better", long: "must" },
  policy: {
    fine: "fine",
    meta: "better",
    partly: "better",
    loose: "better",
    differs: "better",
    blocks: "must",
    missing: "must",
  },
  brand: { fine: "fine", none: "fine", missing: "better", wrong: "better" },
  scoring: { fine: "fine", failed: "must", wrong: "must" },
  secure: { fine: "fine", plain: "better" },
  local: { fine: "fine", refused: "must" },
  session: { fine: "fine", refused: "better" },
  offline: { fine: "fine", missing: "better", plain: "better", refused: "better" },
};

export const SERVER = ["files", "types", "folders", "compression", "caching", "freshness", "policy", "brand"];
export const BROWSER = ["scoring", "secure", "local", "session", "offline"];
export const OPENED = ["opened", "brand"];

/**
 * @param {string} check
 * @param {string} outcome one of the check's outcomes
 * @param {Facts} [facts] what its sentences are filled with
 * @param {string[]} [list] what it concerns, one a line
 * @returns {Finding}
 */
export function finding(check, outcome, facts = {}, list = []) {
  return { check, outcome, state: STATES[check][outcome], facts, list };
}

/** @param {State[]} states @returns {State} the gravest */
export function gravest(states) {
  if (states.includes("must")) return "must";
  return states.includes("better") ? "better" : "fine";
}
