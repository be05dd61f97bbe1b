/** Sheets of paper, typed in by keyboard: a row a person, a column an answer; they come in as any response does. */
import { laterTime } from "../clock.js";
import { canonical } from "../fields.js";
import { randomId } from "../id.js";
import { IN_FOLDER, linkOf } from "../invite/asked.js";
import { fill, need, showProblems } from "../page.js";
import { current } from "../relationship/shelf.js";
import { thisMonth } from "../round-name.js";
import { sheetOf } from "./paper-code.js";
import { startPaperGrid } from "./paper-grid.js";
import { faultsIn, isThere, responseOf } from "./paper-people.js";

/** @typedef {{title: string, version: number, columns: import("./paper-cells.js").Column[]}} Sheet */

/**
 * @param {HTMLDetailsElement} place
 * @param {import("../page.js").Words} words
 * @param {object} of
 * @param {Record<string, Sheet>} of.sheets by assessment
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} of.scoring
 * @param {import("../relationship/store.js").Relationship} of.store
 * @param {string} of.base leads to the root of the language
 * @param {string} of.language
 * @param {() => void} of.added told that responses came in
 */
export function startPaper(place, words, { sheets, scoring, store, base, language, added }) {
  const root = `${base}../`;
  const select = /** @type {HTMLSelectElement} */ (need(place, "select"));
  const astray = need(place, "[data-code-problem]");
  const code = /** @type {HTMLInputElement} */ (need(place, "[data-code]"));
  const problems = need(place, "[data-problems]");
  const status = need(place, "[data-added]");
  const grid = startPaperGrid(need(place, "[data-grid]"), words);
  select.replaceChildren(...Object.entries(sheets).map(([id, { title }]) => new Option(title, id)));

  const about = () => ({ relationship: current(root).name, round: current(root).round || thisMonth(new Date()) });

  function show() {
    const { relationship, round } = about();
    grid.show(sheets[select.value].columns);
    showProblems(problems, "", []);
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (place.querySelectorAll("[data-sheet]"))) {
      const side = link.dataset.sheet ?? "";
      link.hidden = IN_FOLDER;
      link.href = linkOf({ assessments: [select.value], sides: [side], relationship, round, languages: [language], by: "", from: "", role: "", pledge: false }, side, language, base);
    }
  }

  /** A fault as a sentence, with the cell that it is in. @param {import("./paper-people.js").Fault} fault */
  function said({ row, column, code, given }) {
    const { head, most } = sheets[select.value].columns[column];
    return { text: fill(words[`paper-${code}`], { row: row + 1, column: head.filter(Boolean).join(", "), found: given, most }), target: grid.idOf(row, column) };
  }

  async function take() {
    const id = select.value;
    const { version, columns } = sheets[id];
    const people = grid.people();
    const faults = faultsIn(columns, people);
    grid.mark(faults);
    status.textContent = "";
    showProblems(problems, words["problems-title"], faults.map(said));
    const typed = people.map((person, row) => ({ person, row })).filter(({ person }) => isThere(person));
    if (faults.length || !typed.length) return;
    try {
      const made = typed.map(({ person }) => canonical(responseOf({ id, version, columns }, person, { ...about(), language, id: randomId(), at: laterTime("") })));
      const { results } = await scoring.ask({ type: "read", items: made.map((file) => ({ name: "", size: 0, file })) });
      const refused = typed.flatMap(({ row }, at) => (results[at].problems ?? []).map((/** @type {string} */ text) => ({ text: fill(words["paper-row"], { row: row + 1, problem: text }), target: grid.idOf(row, 0) })));
      showProblems(problems, words["problems-title"], refused);
      const taken = results.filter((/** @type {any} */ { problems: wrong }) => !wrong);
      await store.add({ responses: taken.map((/** @type {any} */ result) => ({ ...result, name: "" })) });
      grid.clear(typed.filter((_, at) => !results[at].problems).map(({ row }) => row));
      status.textContent = fill(words["paper-added"], { count: taken.length });
      added();
    } catch (error) {
      scoring.failed(problems, error);
    }
  }

  /** Goes to the row of the next sheet as soon as its code is whole. */
  function follow() {
    const sheet = sheetOf(code.value, Object.keys(sheets));
    const other = Boolean(sheet) && sheet?.assessment !== select.value;
    const busy = other && grid.people().some(isThere);
    astray.textContent = busy ? words["paper-other"] : "";
    if (!sheet || busy) return;
    select.value = sheet.assessment;
    if (other || !grid.isShown()) show();
    if (grid.begin(sheet.side)) code.value = "";
    else astray.textContent = words["paper-full"];
  }

  select.addEventListener("change", show);
  code.addEventListener("input", follow);
  place.addEventListener("toggle", () => place.open && !grid.isShown() && show());
  need(place, "[data-take]").addEventListener("click", take);

  return {
    /** @param {string[]} assessments that are asked: the first is the one to type in first */
    ask([first]) {
      if (place.open || !first || !Object.hasOwn(sheets, first)) return;
      select.value = first;
    },
  };
}
