/** The answer sheets of an invitation: for each assessment and language a workbook, made in the engine. */
import { workbook } from "../exports.js";
import { randomId } from "../id.js";
import { sheetBrand } from "../office/brand.js";
import { fill, notice, saveBlob, showProblems } from "../page.js";

const ENDING = ".answers.xlsx";

/** @typedef {import("./asked.js").Asked} Asked */

/**
 * @param {object} options
 * @param {HTMLElement} options.problems where to say what went wrong
 * @param {import("../page.js").Words} options.words
 * @param {Record<string, {sheet: Record<string, string>}>} options.letters what a sheet says, by language
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} options.scoring
 * @param {string} options.root leads to the folder of the site, where a brand is
 */
export function startAnswerSheets({ problems, words, letters, scoring, root }) {
  /** @param {string} assessment @param {string} side @param {string} language @param {Asked} asked @param {string} name */
  async function save(assessment, side, language, { relationship, round, role }, name) {
    const made = `${new Date().toISOString().slice(0, 19)}Z`;
    const about = { assessment, side, language, relationship, round, role, token: randomId(), made };
    const { kind, type, part } = workbook("answer-sheet", name);
    const asking = { type: "export", kind, asked: about, words: letters[language].sheet, ...(await sheetBrand(root)) };
    const answer = await scoring.ask(asking, part);
    if (!answer.ok) return answer.problems;
    saveBlob(name, new Blob([Uint8Array.from(atob(answer.base64), (letter) => letter.charCodeAt(0))], { type }));
    return [];
  }

  /** @param {string} side @param {Asked} asked */
  async function make(side, asked) {
    const { assessments, languages } = asked;
    const wrong = [];
    const names = [];
    notice(words["export-working"]);
    for (const assessment of assessments) {
      for (const language of languages) {
        const name = [assessment, side, ...(languages.length > 1 ? [language] : [])].join("-") + ENDING;
        names.push(name);
        wrong.push(...(await save(assessment, side, language, asked, name)));
      }
    }
    if (wrong.length) showProblems(problems, words["export-failed"], wrong.map((text) => ({ text })));
    else notice(fill(words["export-done"], { name: names.join(", ") }));
  }

  return {
    /** @param {HTMLButtonElement} button @param {string} side @param {Asked} asked */
    async act(button, side, asked) {
      if (button.getAttribute("aria-busy") === "true") return;
      showProblems(problems, "", []);
      button.setAttribute("aria-busy", "true");
      try {
        await make(side, asked);
      } catch (error) {
        scoring.failed(problems, error);
      } finally {
        button.removeAttribute("aria-busy");
      }
    },
  };
}
