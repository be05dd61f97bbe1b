/** The page of many relationships: what comes in from files or the shelf is compared; nothing is stored. */
import { startExports, workbook } from "../exports.js";
import { FILES_LIMIT } from "../files.js";
import { takeDrops } from "../gathering/drops.js";
import { notAFile } from "../gathering/dropped.js";
import { sorted } from "../gathering/folders.js";
import { startKnown } from "../gathering/known.js";
import { startReading } from "../gathering/reading.js";
import { showRefused } from "../gathering/refused.js";
import { fill, need, notice, readWords, showProblems } from "../page.js";
import { startProtection } from "../protection.js";
import { emptyReport } from "../report.js";
import { startScoring } from "../scoring.js";
import { startComparing } from "./comparing.js";
import { startSources } from "./sources.js";
import { startTaken } from "./taken.js";

/** @typedef {import("../gathering/reading.js").Refused} Refused */

export const FILES = {
  "export-csv": { kind: "portfolio-csv", name: "portfolio.csv", type: "text/csv;charset=utf-8" },
  "export-xlsx": workbook("portfolio-xlsx", "portfolio.xlsx"),
};
/** What the address says where the shelf is to be taken at once. */
const SHELF = "#shelf";

/** @param {HTMLElement} section */
export function startPortfolio(section) {
  const words = readWords();
  const root = `${section.dataset.base ?? ""}../`;
  const problems = need(section, "[data-problems]");
  const report = need(document, "#report");
  const scoring = startScoring(section, words);
  const known = startKnown(scoring);
  const taken = startTaken();
  const reading = startReading({ place: need(section, "[data-reading]"), words, ask: scoring.ask, learn: known.learn });
  const say = (/** @type {string} */ text) => report.dataset.state === "shown" || emptyReport(report, text);
  const sources = startSources({ reading, taken, words, root, say });
  const protection = startProtection(need(section, "[data-view]"), {
    root,
    words: { ...words, "lock-on": words["portfolio-lock-on"], "lock-off": words["portfolio-lock-off"] },
    changed: () => void comparing.again(),
    unkept: true,
  });
  const comparing = startComparing(section, { scoring, known, words, taken, smallest: protection.smallest });
  startExports({ ask: (request, part) => scoring.ask({ ...request, ...comparing.about() }, part), explain: scoring.explain, words, problems, files: FILES, root });
  /** Files that could not be used since the page began anew. */
  let refused = 0;
  let last = Promise.resolve();

  /** One thing after the other. @param {() => Promise<Refused[]>} read @param {string} title of what could not be used */
  function take(read, title) {
    last = last.then(async () => {
      showProblems(problems, "", []);
      try {
        const bad = [...(await read())];
        const unusable = known.unusable(taken.all()).map(({ held, problems }) => ({ name: held.response.relationship, problems }));
        refused += new Set(bad.map(({ name }) => name)).size;
        protection.show(taken.all());
        need(section, '[data-action="clear"]').hidden = !taken.groups.size;
        section.toggleAttribute("data-taken", taken.groups.size > 0);
        const count = taken.all().filter(({ response }) => "questions" in response).length;
        need(section, "[data-own-left]").textContent = count ? fill(words["portfolio-own"], { count }) : "";
        await comparing.again(refused);
        if (bad.length + unusable.length) showRefused(problems, words, title, [...bad, ...unusable]);
      } catch (error) {
        scoring.failed(problems, error);
      }
    });
  }

  /** @param {File[]} files */
  function files(files) {
    if (!files.length) return;
    if (files.length <= FILES_LIMIT) return take(() => sources.files(files), words["portfolio-refused"]);
    showProblems(problems, words["problems-title"], [{ text: fill(words["portfolio-too-many"], { count: files.length, limit: FILES_LIMIT }) }]);
  }

  const acts = {
    shelf: () => take(shelf, words["portfolio-refused"]),
    /** @param {HTMLElement} button */
    samples: (button) => take(() => sources.texts((button.dataset.codes ?? "").split(" ")), words["compare-refused-link"]),
    clear() {
      taken.groups.clear();
      refused = 0;
      take(async () => [], "");
    },
  };

  async function shelf() {
    const bad = await sources.shelf();
    if (!taken.groups.size && !bad.length) notice(words["portfolio-shelf-none"]);
    return bad;
  }

  startInputs(section, {
    files,
    text: (text) => take(() => sources.texts([text]), words["compare-refused-link"]),
    foreign: (why, facts) => showProblems(problems, words["problems-title"], notAFile(words, why, facts)),
    acts,
  });
  if (location.hash === SHELF) acts.shelf();
}

/**
 * @param {HTMLElement} section
 * @param {object} on
 * @param {(files: File[]) => void} on.files
 * @param {(text: string) => void} on.text
 * @param {import("../gathering/drops.js").Foreign} on.foreign
 * @param {Record<string, (button: HTMLElement) => void>} on.acts by the action of their button
 */
function startInputs(section, { files, text, foreign, acts }) {
  takeDrops(need(section, "[data-drop]"), files, text, foreign);
  section.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset.action !== "open") return;
    files(sorted([...(target.files ?? [])]).files);
    target.value = "";
  });
  section.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button[data-action]");
    if (button instanceof HTMLElement) acts[button.dataset.action ?? ""]?.(button);
  });
}
