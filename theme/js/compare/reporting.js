/** The report of what is at hand, and what is made of it to be given out. */
import { startCurrent } from "../current.js";
import { startExports } from "../exports.js";
import { showRefused } from "../gathering/refused.js";
import { setAside } from "../gathering/relationship-file.js";
import { fill, need, save, showProblems } from "../page.js";
import { startProtection } from "../protection.js";
import { companiesOf } from "../relationship/companies.js";
import { comparedFile } from "../relationship/file-name.js";
import { emptyReport, showReport } from "../report.js";

/** @typedef {import("../relationship/joining.js").Held} Held */
/** @typedef {ReturnType<typeof import("../gathering/known.js").startKnown>} Known */

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 * @param {object} from
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} from.scoring
 * @param {Known} from.known
 * @param {import("../relationship/store.js").Relationship} from.store
 * @param {import("./at-hand.js").AtHand} hand
 * @param {() => Held[]} chosen what of it is compared
 */
export function startReporting(section, words, { scoring, known, store }, hand, chosen) {
  const problems = need(section, "[data-problems]");
  const root = `${section.dataset.base ?? ""}../`;
  const report = need(document, "#report");
  const after = document.querySelectorAll("[data-after]");
  /** @param {boolean} hidden */
  const hideAfter = (hidden) => {
    for (const row of after) if (row instanceof HTMLElement) row.hidden = hidden;
  };
  const protection = startProtection(need(document, "[data-view]"), {
    root,
    words,
    changed: () => compare(false),
  });
  /** What a request says of the view. */
  const view = () => ({
    smallest: protection.smallest(),
    now: new Date().toISOString(),
    companies: hand.isSample() ? {} : companiesOf(root),
  });
  const tellUnusable = startUnusable(problems, words, known);
  const current = startCurrent(report, { said: words["report-outdated"], soon: true, renew: () => compare(false) });
  let comparison = "";
  /** What the report was last asked for. @type {Held[]} */
  let asked = [];
  /** In which view and when: a file of the report is of the same comparison. */
  let about = view();
  /** The actions beside it. @type {object} */
  let beside = {};

  /** @param {boolean} focus @returns {Promise<boolean>} whether the report shows what is at hand */
  async function compare(focus) {
    const responses = chosen();
    const more = hand.beside();
    asked = responses;
    protection.show(hand.all(), hand.isSample());
    about = view();
    beside = more;
    hideAfter(true);
    current.lags(true);
    if (new Set(responses.map(({ response }) => response.side)).size < 2) return current.nothing(words["compare-empty"]);
    if (report.dataset.state !== "shown") emptyReport(report, words["compare-working"]);
    try {
      const answer = await known.ask(
        { type: "compare", base: section.dataset.base ?? "", ...about, sparing: true, ...more },
        responses,
        { onProgress: (done, all) => asked === responses && all > done && emptyReport(report, fill(words.reading, { done, all })) },
      );
      if (asked !== responses) return false;
      if (!answer.ok) {
        showProblems(problems, words["problems-title"], answer.problems.map((/** @type {string} */ text) => ({ text })));
        return current.nothing("", "error");
      }
      tellUnusable(responses);
      if (!hand.isSample()) setAside(store, known, { responses, ...more }, answer.aside);
      comparison = answer.comparison;
      showReport(report, answer.html, focus);
      current.lags(false);
      hideAfter(false);
      return true;
    } catch (error) {
      if (asked !== responses) return false;
      scoring.failed(problems, error);
      return current.nothing("", "error");
    }
  }

  /** @param {string} name */
  function named(name) {
    return hand.isSample() ? name : comparedFile(root, asked.map(({ response }) => response), name);
  }

  const ask = (/** @type {object} */ request, /** @type {string | undefined} */ part) =>
    known.ask({ ...request, ...about, ...beside, sparing: true }, asked, { part });
  startExports({ ask, explain: scoring.explain, words, problems, named, root });

  return {
    compare,
    /** Leads a room through what the report is about. */
    present() {
      const about = hand.isSample() ? "sample" : `assessment=${asked[0]?.response.assessment.id ?? ""}`;
      location.href = `${section.dataset.base ?? ""}workshop/index.html#${about}`;
    },
    /** Gives out what the report shows, for programs. */
    saveJson: () => save(named("comparison.json"), comparison),
  };
}

/**
 * Names, once, what an earlier playbook kept and this one cannot read any more.
 * @param {HTMLElement} problems
 * @param {import("../page.js").Words} words
 * @param {Known} known
 * @returns {(held: Held[]) => void}
 */
function startUnusable(problems, words, known) {
  /** @type {WeakSet<Held>} */
  const reported = new WeakSet();
  return (held) => {
    const fresh = known.unusable(held).filter(({ held: entry }) => !reported.has(entry));
    for (const { held: entry } of fresh) reported.add(entry);
    if (!fresh.length) return;
    const refused = fresh.map(({ held: { name, response }, problems: texts }) => ({ name: name || response.relationship, problems: texts }));
    showRefused(problems, words, words.unusable, refused);
  };
}
