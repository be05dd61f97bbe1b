/** All results of a relationship together, as the engine puts them into one report. */
import { startCurrent } from "../current.js";
import { deck, startExports, wordDocument, workbook } from "../exports.js";
import { setAside } from "../gathering/relationship-file.js";
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
    const room = { workshops: store.records("workshops"), decisions: store.records("decisions"), sparing: true };
    after.hidden = !held.length;
    protection.show(held);
    if (!held.length) return current.nothing(words["whole-empty"]);
    try {
      const answer = await known.ask({ type: "whole", base, ...about(), ...room }, held);
      if (turn !== asked) return false;
      if (answer.ok) {
        setAside(store, known, { responses: held, ...room }, answer.aside);
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

  /** In which view, and with which names. */
  const about = () => ({ smallest: protection.smallest(), companies: companiesOf(`${base}../`) });

  /** All that is kept, as the plan asks: what cannot be used is left out. @param {object} request @param {string} [part] */
  function exported(request, part) {
    const { responses, ...records } = store.snapshot();
    return known.ask({ ...request, ...records, ...about(), sparing: true, today: today() }, responses, { part });
  }

  const named = (/** @type {string} */ key, /** @type {string} */ ending) => `${[fileStart(`${base}../`), words[key]].filter(Boolean).join("-")}${ending}`;
  const files = {
    "export-xlsx": workbook("whole-xlsx", named("desk-file", ".xlsx")),
    "export-pptx": deck("whole", named("desk-file", ".pptx")),
    "export-minutes-pptx": deck("workshop", named("desk-minutes-file", ".pptx")),
    "export-minutes-docx": wordDocument("minutes", named("desk-minutes-file", ".docx")),
    "export-minutes": { kind: "minutes-md", name: named("desk-minutes-file", ".md"), type: "text/markdown;charset=utf-8" },
    "export-minutes-ics": { kind: "minutes-ics", name: named("desk-minutes-file", ".ics"), type: "text/calendar;charset=utf-8", part: "calendar" },
  };
  startExports({ ask: exported, explain: scoring.explain, words, problems, files, root: `${base}../` });
  need(after, '[data-action="print"]').addEventListener("click", () => print());

  /** The minutes stand in the place of the report while they are printed. */
  async function printMinutes() {
    try {
      const answer = await exported({ type: "minutes" });
      if (!answer.ok) return showProblems(problems, words["problems-title"], answer.problems.map((/** @type {string} */ text) => ({ text })));
      addEventListener("afterprint", () => void show(), { once: true });
      showReport(report, answer.html, false);
      print();
    } catch (error) {
      scoring.failed(problems, error);
    }
  }
  need(section, '[data-action="print-minutes"]').addEventListener("click", printMinutes);
  return show;
}
