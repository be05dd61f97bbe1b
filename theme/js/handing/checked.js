/** What the engine makes of one's own answers: each is checked once, and has a text and a code from then on. */
import { showProblems } from "../page.js";

/** @typedef {import("./own.js").Own} Own */
/** @typedef {import("./handed.js").Made} Made */

/**
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} scoring
 * @param {HTMLElement} problems where to say that the engine does not run
 */
export function startChecked(scoring, problems) {
  /** By its text. @type {Map<string, {made?: Made, problems: string[]}>} */
  const read = new Map();

  return {
    /** @param {Own[]} all @returns {Promise<boolean>} whether the engine has looked at all of them */
    async look(all) {
      const fresh = all.filter(({ text }) => !read.has(text));
      try {
        const items = fresh.map(({ text }) => ({ name: "", size: text.length, file: text }));
        const { results } = fresh.length ? await scoring.ask({ type: "read", items }) : { results: [] };
        results.forEach((/** @type {any} */ result, /** @type {number} */ at) => {
          read.set(fresh[at].text, result.problems ? { problems: result.problems } : { made: result, problems: [] });
        });
        showProblems(problems, "", []);
        return true;
      } catch (error) {
        scoring.failed(problems, error);
        return false;
      }
    },
    /** Without the engine a response is what the form says, as a file. @param {Own} own @returns {Made | undefined} */
    made({ text, response }) {
      const result = read.get(text);
      return result ? result.made : { text, code: "", response };
    },
    /** Why it cannot be handed over as it is. @param {Own} own */
    problems: ({ text }) => read.get(text)?.problems ?? [],
  };
}
