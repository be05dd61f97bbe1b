/** All results of a relationship together, as the engine puts them into one report. */
import { startCurrent } from "../current.js";
import { need, showProblems } from "../page.js";
import { startProtection } from "../protection.js";
import { companiesOf } from "../relationship/companies.js";
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

  need(after, '[data-action="print"]').addEventListener("click", () => print());
  return show;
}
