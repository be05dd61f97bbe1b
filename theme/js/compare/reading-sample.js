/** Reads the sample's codes, and says where they hold no response. */
import { showRefused } from "../gathering/refused.js";
import { need, showProblems } from "../page.js";

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} scoring
 * @param {(read: import("../relationship/joining.js").Held[]) => void} onRead takes what was read
 * @returns {(codes: string[]) => Promise<void>}
 */
export function startReadingSample(section, words, scoring, onRead) {
  const problems = need(section, "[data-problems]");
  return async (codes) => {
    try {
      const items = codes.map((text) => ({ name: "", text }));
      const { results } = await scoring.ask({ type: "read", items });
      const refused = results.filter((/** @type {any} */ { response }) => !response);
      if (refused.length) {
        const refusals = refused.map((/** @type {any} */ result) => ({ name: "", problems: result.problems ?? [words["sample-no-response"]] }));
        return showRefused(problems, words, words["compare-refused-link"], refusals);
      }
      showProblems(problems, "", []);
      onRead(results);
    } catch (error) {
      scoring.failed(problems, error);
    }
  };
}
