/** All results of a relationship together, as the engine puts them into one report. */
import { startCurrent } from "../current.js";
import { startExports, workbook } from "../exports.js";
import { need, showProblems } from "../page.js";
import { today } from "../plan/fields.js";
import { startProtection } from "../protection.js";
import { companiesOf } from "../relationship/companies.js";
import { fileStart } from "../relationship/file-name.js";
import { showReport } from "../report.js";

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 * @param {object} from
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} from.scoring
 * @param {ReturnType<typeof import("../gathering/known.js").startKnown>} from.known
 * @param {import("../relationship/store.js").Relationship} from.store
 * @returns {() => Promise<boolean>} shows them; says whether the report shows what is there
 */
export function startResults(section, words, { scoring, known, store }) {
  const base = section.dataset.base ?? "";
  const problems = need(section, "[data-problems]");
  const report = need(document, "#report");
  const after = need(document, "[data-after]");
  const protection = startProtection(need(document, "[data-view]"), { root: `${base}../`, words, changed: show });
  let asked = 0;
  const current = startCurrent(report, { said: words["report-outdated"], soon: true, renew: show });

  async function show() {
    const turn = ++asked;
    current.lags(true);
    const held = store.responses();
    after.hidden = !held.length;
    protection.show(held);
    if (!held.length) return current.nothing(words["whole-empty"]);
    try {
      const answer = await known.ask({ type: "whole", base, smallest: protection.smallest(), companies: companiesOf(`${base}../`) }, held);
      if (turn !== asked) return false;
      if (answer.ok) {
        showReport(report, answer.html, false);
        current.lags(false);
        return true;
      }
      showProblems(problems, words["problems-title"], answer.problems.map((/** @type {string} */ text) => ({ text })));
    } catch (error) {
      if (turn !== asked) return false;
      scoring.failed(problems, error);
    }
    return current.nothing("", "error");
  }

  /** All that is kept, as the plan asks: what cannot be used is left out. @param {object} request @param {string} [part] */
  function exported(request, part) {
    const { responses, ...records } = store.snapshot();
    return known.ask({ ...request, ...records, sparing: true, smallest: protection.smallest(), today: today() }, responses, { part });
  }

  const name = `${[fileStart(`${base}../`), words["desk-file"]].filter(Boolean).join("-")}.xlsx`;
  startExports({ ask: exported, explain: scoring.explain, words, problems, files: { "export-xlsx": workbook("whole-xlsx", name) } });
  need(after, '[data-action="print"]').addEventListener("click", () => print());
  return show;
}
