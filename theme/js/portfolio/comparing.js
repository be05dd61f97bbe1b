/** What the page shows of its relationships: their rows, one after the other, then picture and table. */
import { startCurrent } from "../current.js";
import { fill, need, showProblems } from "../page.js";
import { emptyReport, showReport } from "../report.js";
import { startFilters } from "./filters.js";
import { startSorting } from "./sorting.js";

/**
 * @param {HTMLElement} section
 * @param {object} on
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} on.scoring
 * @param {ReturnType<typeof import("../gathering/known.js").startKnown>} on.known
 * @param {import("../page.js").Words} on.words
 * @param {ReturnType<typeof import("./taken.js").startTaken>} on.taken
 * @param {() => number} on.smallest how many people a figure needs
 */
export function startComparing(section, { scoring, known, words, taken, smallest }) {
  const { groups } = taken;
  const report = need(document, "#report");
  const problems = need(section, "[data-problems]");
  const sorting = startSorting(section.dataset.tag ?? "");
  const filters = startFilters(section, words, () => void show(turn));
  /** The rows that are shown. @type {object[]} */
  let rows = [];
  let refused = 0;
  let turn = 0;

  // rows of before a change are given out no more: they may show what is protected by now
  const current = startCurrent(report, { said: words["report-outdated"], soon: true, renew: () => again() });

  /** What a request says of what is shown. */
  const about = () => ({ rows, refused, ...filters.chosen(), smallest: smallest() });

  /** Asks for the rows that are not there yet, and shows all. */
  async function compare() {
    const mine = ++turn;
    const least = smallest();
    const all = [...groups.values()];
    const called = taken.called(words["shelf-unnamed"]);
    if (!all.length) {
      filters.hide();
      rows = [];
      return current.nothing(words["portfolio-empty"]);
    }
    report.dataset.busy = "";
    current.lags(true);
    for (const [at, group] of all.entries()) {
      if (group.rows.has(least)) continue;
      if (report.dataset.state !== "shown") emptyReport(report, fill(words["portfolio-comparing"], { done: at, all: all.length }));
      const request = { type: "rows", name: called.get(group) ?? "", smallest: least, now: new Date().toISOString() };
      const answer = await known.ask(request, group.held);
      if (mine !== turn) return;
      if (!answer.ok) return refuse(answer.problems);
      group.rows.set(least, answer.rows);
    }
    rows = all.flatMap((group) => group.rows.get(least) ?? []);
    await show(mine);
  }

  /** @param {number} mine */
  async function show(mine) {
    const answer = await scoring.ask({ type: "portfolio", base: section.dataset.base ?? "", ...about() });
    if (mine !== turn) return;
    if (!answer.ok) return refuse(answer.problems);
    filters.offer(answer, rows.length);
    showReport(report, answer.html, false);
    delete report.dataset.busy;
    current.lags(false);
    sorting.show(need(report, "table.cp-portfolio"));
  }

  /** @param {string[]} texts */
  function refuse(texts) {
    showProblems(problems, words["problems-title"], texts.map((text) => ({ text })));
    fail();
  }

  function fail() {
    rows = [];
    current.nothing("", "error");
    filters.hide();
  }

  /** @param {number} [count] files that could not be used, from now on @returns {Promise<boolean>} whether everything that is there is shown */
  async function again(count = refused) {
    refused = count;
    const mine = turn + 1;
    try {
      await compare();
    } catch (error) {
      scoring.failed(problems, error);
      fail();
    }
    return mine === turn && report.dataset.state === "shown";
  }

  return { about, again };
}
