/** What one or several responses are handed over as: a link, a code, a file. */

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

/** @param {Made[]} made @param {ReturnType<typeof import("../scoring.js").startScoring>} scoring @returns {Promise<{name: string, text: string}>} */
export async function fileOf(made, scoring) {
  if (made.length === 1) return { name: fileName(made[0].response), text: made[0].text };
  const names = [...new Set(made.map(({ response }) => response.relationship).filter(Boolean))];
  const answer = await scoring.ask({ type: "relationship", names, responses: made.map(({ response }) => response) });
  if (!answer.ok) throw new Error(answer.problems.join(" "));
  return { name: nameOfAll(made), text: answer.text };
}

/** @param {Made[]} made several @returns {string} */
export function nameOfAll(made) {
  const { side, round, respondent } = made[0].response;
  return `${[side, round, respondent.id.slice(0, 6)].join("-")}.relationship.json`;
}

/** @param {any} response @returns {string} */
export function fileName(response) {
  const parts = [response.assessment.id, response.side, response.round, response.respondent.id.slice(0, 6)];
  return `${parts.join("-")}.response.json`;
}
