/** What one or several responses are handed over as: a link, a code, a file. */

import { startOf } from "../relationship/file-name.js";
import { sameName } from "../relationship/set-up.js";
import { current } from "../relationship/shelf.js";

/** @typedef {{text: string, code: string, response: any}} Made what the engine made of a response; without a code where it is too long for one */

/** Characters of a link; the playbook takes no longer ones. */
const LINK_LIMIT = 16 * 1024;

/** Whether the page was opened from a folder: its address means nothing on another device. */
export function inFolder() {
  return location.protocol === "file:";
}

/** @param {Made[]} made @returns {string} one code a line; empty where they do not fit */
export function codesOf(made) {
  const codes = made.map(({ code }) => code);
  return codes.every(Boolean) && codes.join("").length <= LINK_LIMIT ? codes.join("\n") : "";
}

/**
 * The address that opens the comparison with these responses; all of them after the #.
 * @param {string} base leads to the language's root
 * @param {string} codes as `codesOf` gives them
 */
export function compareAddress(base, codes) {
  const page = inFolder() ? "compare/index.html" : "compare/";
  const fragment = codes.split("\n").map((code) => `r=${code}`).join("&");
  return new URL(`${base}${page}${codes && `#${fragment}`}`, location.href).href;
}

/**
 * @param {Made[]} made
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} scoring
 * @param {string} root leads to the site's root
 * @returns {Promise<{name: string, text: string}>}
 */
export async function fileOf(made, scoring, root) {
  if (made.length === 1) return { name: fileName(made[0].response, root), text: made[0].text };
  const names = [...new Set(made.map(({ response }) => response.relationship).filter(Boolean))];
  const answer = await scoring.ask({ type: "relationship", names, responses: made.map(({ response }) => response) });
  if (!answer.ok) throw new Error(answer.problems.join(" "));
  return { name: nameOfAll(made, root), text: answer.text };
}

/** @param {Made[]} made several @param {string} root leads to the site's root @returns {string} */
export function nameOfAll([{ response }], root) {
  return `${[...about(response, root), ...by(response)].join("-")}.relationship.json`;
}

/** @param {any} response @param {string} root leads to the site's root @returns {string} */
export function fileName(response, root) {
  return `${[...about(response, root), response.assessment.id, ...by(response)].join("-")}.response.json`;
}

/** The two companies, where the answers are for the relationship that was set up here. @param {any} response @param {string} root @returns {string[]} */
function about({ relationship }, root) {
  const entry = current(root);
  return sameName(entry.name, relationship) ? [startOf(entry)].filter(Boolean) : [];
}

/** Whose they are, and of which round. @param {any} response @returns {string[]} */
function by({ side, round, respondent }) {
  return [side, round, respondent.id.slice(0, 6)];
}
