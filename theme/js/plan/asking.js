/** What the engine says of the plan: the printed plan, suggestions, and a word on each record. */
import { startCurrent } from "../current.js";
import { setAside } from "../gathering/relationship-file.js";
import { need, showProblems } from "../page.js";
import { startProtection } from "../protection.js";
import { companiesOf } from "../relationship/companies.js";
import { whenReleased } from "../released.js";
import { showReport } from "../report.js";
import { today } from "./fields.js";
import { KINDS } from "./lists.js";
import { startSuggestions } from "./suggestions.js";

/** Milliseconds of rest after which what is kept is shown. */
const SHOWN_AFTER = 250;

/** What can be given out: of a plan that is only suggested what prints suggestions. @param {boolean} filled @param {boolean} suggested */
function giveOut(filled, suggested) {
  const after = need(document, "[data-after]");
  after.hidden = !filled && !suggested;
  for (const agreed of /** @type {NodeListOf<HTMLElement>} */ (after.querySelectorAll("[data-agreed]"))) agreed.hidden = !filled;
}

/**
 * @param {object} of
 * @param {HTMLElement} of.section
 * @param {import("../page.js").Words} of.words
 * @param {import("../relationship/store.js").Relationship} of.store
 * @param {ReturnType<typeof import("../gathering/known.js").startKnown>} of.known
 * @param {ReturnType<typeof import("./keeping.js").startKeeping>} of.plan
 * @param {ReturnType<typeof import("./lists.js").startLists>} of.lists
 * @param {HTMLElement} of.problems
 * @param {string} of.base
 * @param {(problems: HTMLElement, error: unknown) => void} of.failed
 * @param {() => Promise<unknown>} of.keep keeps what is being typed
 * @param {() => boolean} of.waits whether something typed is not kept yet
 */
export function startAsking({ section, words, store, known, plan, lists, problems, base, failed, keep, waits }) {
  const report = need(document, "#report");
  const suggestions = startSuggestions(section, words);
  const protection = startProtection(need(section, "[data-view]"), { root: `${base}../`, words, changed: () => soon() });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let asking;
  let latest = {};
  const current = startCurrent(report, {
    said: words["report-outdated"],
    soon: true,
    async renew() {
      await keep();
      return ask();
    },
  });

  /** Asks about the whole relationship; what cannot be used is left out. @param {object} request @param {string} [part] */
  async function askAll(request, part) {
    const whole = store.snapshot();
    const { responses, ...records } = whole;
    const about = { smallest: protection.smallest(), companies: companiesOf(`${base}../`), today: today(), base };
    const answer = await known.ask({ ...request, ...about, sparing: true, ...records }, responses, { part });
    setAside(store, known, whole, answer.aside);
    return answer;
  }

  /**
   * Asks the engine for the printed plan and what it says of each part; the latest question counts.
   * @returns {Promise<boolean>} whether the plan is shown as it is
   */
  async function ask() {
    clearTimeout(asking);
    const mine = {};
    latest = mine;
    protection.show(store.responses());
    const filled = KINDS.some((kind) => plan.all(kind).length);
    giveOut(filled, false);
    if (!filled && !store.responses().length) {
      suggestions.show([]);
      return current.nothing(words["show-empty"]);
    }
    try {
      const answer = await askAll({ type: "plan" });
      if (latest !== mine) return false;
      if (!answer.ok) {
        showProblems(problems, words["problems-title"], answer.problems.map((/** @type {string} */ text) => ({ text })));
        return current.nothing("", "error");
      }
      lists.answer(answer.said);
      suggestions.show(answer.suggestions);
      giveOut(filled, answer.suggestions.length > 0);
      const none = answer.suggestions.length ? "actions-none" : "actions-none-alone";
      need(section, '[data-none="actions"]').textContent = words[none];
      need(section, "[data-compare]").hidden = answer.suggestions.length > 0;
      const hint = need(section, "[data-hint]");
      hint.hidden = !answer.hint;
      hint.textContent = answer.hint;
      if (filled) showReport(report, answer.html, false);
      else current.nothing(words["show-empty"]);
      current.lags(waits());
      whenReleased(lists.show);
      return true;
    } catch (error) {
      if (latest !== mine) return false;
      failed(problems, error);
      return false;
    }
  }

  function soon() {
    clearTimeout(asking);
    asking = setTimeout(ask, SHOWN_AFTER);
  }

  return { all: askAll, ask, soon, lags: () => current.lags(true) };
}
