/** The page of a whole relationship: all its assessments together, as this browser keeps them. */
import { startCurrent } from "./current.js";
import { startKnown } from "./gathering/known.js";
import { need, readWords, showProblems } from "./page.js";
import { startProtection } from "./protection.js";
import { openRelationship } from "./relationship/store.js";
import { emptyReport, showReport } from "./report.js";
import { startScoring } from "./scoring.js";

/** @param {HTMLElement} section */
export async function startWhole(section) {
  const words = readWords();
  const base = section.dataset.base ?? "";
  const scoring = startScoring(section, words);
  const known = startKnown(scoring);
  const problems = need(section, "[data-problems]");
  const report = need(document, "#report");
  const after = need(document, "[data-after]");
  const protection = startProtection(need(document, "[data-view]"), { root: `${base}../`, words, changed: show });
  const relationship = await openRelationship(`${base}../`);
  let asked = 0;
  const current = startCurrent(report, { said: words["report-outdated"], soon: true, renew: show });

  /** @returns {Promise<boolean>} whether the report shows what is there */
  async function show() {
    const turn = ++asked;
    current.lags(true);
    const held = relationship.responses();
    after.hidden = !held.length;
    protection.show(held);
    if (!held.length) return nothing(words["whole-empty"]);
    try {
      const answer = await known.ask({ type: "whole", base, smallest: protection.smallest() }, held);
      if (turn !== asked) return false;
      if (answer.ok) {
        showProblems(problems, "", []);
        showReport(report, answer.html, false);
        current.lags(false);
        return true;
      }
      showProblems(problems, words["problems-title"], answer.problems.map((/** @type {string} */ text) => ({ text })));
    } catch (error) {
      if (turn !== asked) return false;
      scoring.failed(problems, error);
    }
    return nothing("", "error");
  }

  /** @param {string} said @param {"empty" | "error"} [state] */
  function nothing(said, state) {
    emptyReport(report, said, state);
    current.lags(false);
    return false;
  }

  need(after, '[data-action="print"]').addEventListener("click", () => print());
  relationship.onChange(({ elsewhere }) => elsewhere && show());
  await show();
}
