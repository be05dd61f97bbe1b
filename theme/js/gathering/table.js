/**
 * A survey's table: which column is which question, said once for a set of headings. Every row then
 * comes in as a response file does.
 */
import { base64Of } from "../files.js";
import { fill, isolated, make, need, notice, showProblems } from "../page.js";
import { prefixIn } from "../relationship/opened.js";
import { current } from "../relationship/shelf.js";
import { thisMonth } from "../round-name.js";

const PART = "sheet";
const ABOUT = ["person", "answered_at", "side", "role", "name", "relationship", "round", "language"];
const LEFT_OUT = "-";
/** What a name in brackets stands for beside a question: see `counterpart/survey/naming.py`. */
const BESIDE = /^\((note|label|sentence)\)$/;

/** @typedef {{survey: string, assessment: string, dates?: string, given: Record<string, string>, columns: Record<string, string>}} SurveyMap */
/** @typedef {{headings: string[], rows: number, shown: string[][], map: SurveyMap, answers: [string, string[]][]}} Table */

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} scoring
 * @param {(texts: string[]) => Promise<boolean>} take takes in response files
 * @returns {(file: File) => Promise<void>} shows a table
 */
export function startTable(section, words, scoring, take) {
  const place = /** @type {HTMLDetailsElement} */ (need(section, "[data-table]"));
  const problems = need(place, "[data-table-problems]");
  const known = JSON.parse(need(document, "script[data-survey]").textContent ?? "{}");
  const base = `${section.dataset.base ?? ""}../`;
  /** @param {string} name */
  const field = (name) => /** @type {HTMLSelectElement | HTMLInputElement} */ (need(place, `#table-${name}`));
  /** @type {{name: string, base64: string, table: Table} | undefined} */
  let shown;

  /** @param {string} name @param {string} base64 */
  async function show(name, base64) {
    const assessment = field("assessment").value;
    const answer = await scoring.ask({ type: "table", base64, assessment, ...known }, PART);
    need(place, "[data-table-map]").hidden = !answer.ok;
    showProblems(problems, answer.ok ? "" : words["table-refused"], (answer.problems ?? []).map((/** @type {string} */ text) => ({ text })));
    if (!answer.ok) return;
    const before = stored(keyOf(base, answer.map.survey));
    if (before && before.assessment !== assessment && [...field("assessment").children].some((option) => option.getAttribute("value") === before.assessment)) {
      field("assessment").value = before.assessment;
      return show(name, base64);
    }
    if (before) answer.map.columns = { ...answer.map.columns, ...before.columns };
    field("dates").value = before?.dates ?? answer.map.dates ?? "";
    shown = { name, base64, table: answer };
    need(place, "[data-table-about]").textContent = fill(words["table-about"], { name: isolated(name), count: answer.rows });
    need(place, "[data-table-columns]").replaceChildren(...columns(answer, words));
    showOpen(place, words);
  }

  /** @param {File} file */
  async function open(file) {
    place.open = true;
    try {
      await show(file.name, base64Of(new Uint8Array(await file.arrayBuffer())));
    } catch (error) {
      scoring.failed(problems, error);
    }
  }

  /** The map as the fields say it. @param {Table} table @returns {SurveyMap} */
  function mapped({ map }) {
    const chosen = [...need(place, "[data-table-columns]").querySelectorAll("select")];
    const columns = Object.fromEntries(chosen.map((select) => [select.dataset.heading ?? "", select.value]));
    const is = (/** @type {string} */ target) => Object.values(columns).includes(target);
    const given = {
      ...(field("side").value && !is("side") && { side: field("side").value }),
      ...(field("round").value.trim() && !is("round") && { round: field("round").value.trim() }),
      ...(!is("relationship") && { relationship: current(base).name }),
      ...(!is("answered_at") && { answered_at: `${new Date().toISOString().slice(0, 10)}T00:00:00Z` }),
    };
    return { ...map, assessment: field("assessment").value, dates: field("dates").value, given, columns };
  }

  async function takeIn() {
    if (!shown) return;
    const map = mapped(shown.table);
    const answer = await scoring.ask({ type: "import", base64: shown.base64, map }, PART);
    showProblems(problems, answer.ok ? "" : words["table-refused"], (answer.problems ?? []).map((/** @type {string} */ text) => ({ text })));
    if (!answer.ok) return;
    keep(keyOf(base, map.survey), map);
    if (await take(answer.texts)) place.open = false;
    if (answer.empty) notice(fill(words["table-empty"], { count: answer.empty }));
  }

  place.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "file") {
      if (target.files?.length) open(target.files[0]);
      target.value = "";
    } else if (target instanceof HTMLSelectElement && target.dataset.heading !== undefined) showOpen(place, words);
    else if (target === field("assessment") && shown) show(shown.name, shown.base64).catch((error) => scoring.failed(problems, error));
  });
  need(place, '[data-action="take-table"]').addEventListener("click", () => takeIn().catch((error) => scoring.failed(problems, error)));
  place.addEventListener("toggle", () => {
    if (place.open) field("round").value ||= current(base).round || thisMonth(new Date());
  });
  return open;
}

/** Names the columns that fit nothing yet, each leading to where that is said. @param {HTMLElement} place @param {import("../page.js").Words} words */
function showOpen(place, words) {
  const open = [...place.querySelectorAll("select")].filter((select) => select.dataset.heading !== undefined && !select.value);
  const said = need(place, "[data-table-open]");
  said.hidden = !open.length;
  const links = open.flatMap((select, at) => {
    const link = make("a", "", make("bdi", "", select.dataset.heading || "–"));
    link.setAttribute("href", `#${select.id}`);
    return at ? [", ", link] : [link];
  });
  said.replaceChildren(fill(words["table-open-ones"], { count: open.length }), " ", ...links);
}

/** A column each: its heading, what the first three people said, and what it is. @param {Table} table @param {import("../page.js").Words} words */
function columns({ headings, shown, map, answers }, words) {
  /** @param {string} value @param {string} text @param {string} chosen */
  const option = (value, text, chosen) => new Option(text, value, value === chosen, value === chosen);
  const part = (/** @type {string} */ text) => words[`table-part-${BESIDE.exec(text)?.[1]}`] ?? text;
  return headings.map((heading, at) => {
    const chosen = map.columns[heading] ?? "";
    const select = document.createElement("select");
    select.id = `table-column-${at}`;
    select.dataset.heading = heading;
    select.append(option("", words["table-open"], chosen), option(LEFT_OUT, words["table-left"], chosen));
    for (const [label, options] of /** @type {[string, [string, string][]][]} */ ([
      [words["table-group-about"], ABOUT.map((name) => [name, words[`table-to-${name}`]])],
      [words["table-group-answers"], answers.map(([name, parts]) => [name, parts.map(part).join(" · ")])],
    ])) {
      const group = document.createElement("optgroup");
      group.label = label;
      group.append(...options.map(([value, text]) => option(value, text, chosen)));
      select.append(group);
    }
    const label = make("label", "cp-table-in__heading", make("bdi", "", heading || "–"));
    label.setAttribute("for", select.id);
    const said = make("span", "cp-fine", shown[at].filter(Boolean).join(" / ") || "–");
    return make("div", "cp-table-in__column", label, said, select);
  });
}

/** @param {string} base @param {string} survey */
function keyOf(base, survey) {
  return `${prefixIn(base)}:table:${survey}`;
}

/** Names stay out of it: which column is what, and no more. @param {string} key @param {SurveyMap} map */
function keep(key, { assessment, dates, columns: by }) {
  try {
    localStorage.setItem(key, JSON.stringify({ assessment, dates, columns: by }));
  } catch {
    // then it is asked again
  }
}

/** @param {string} key @returns {Pick<SurveyMap, "assessment" | "dates" | "columns"> | undefined} */
function stored(key) {
  try {
    const { assessment, dates, columns: by } = JSON.parse(localStorage.getItem(key) ?? "null") ?? {};
    const texts = by && typeof by === "object" && Object.values(by).every((target) => typeof target === "string");
    return typeof assessment === "string" && texts ? { assessment, dates: typeof dates === "string" ? dates : "", columns: by } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a file is a table by its name; a workbook may be an answer sheet, which is looked at first. @param {File} file */
export function isTable({ name }) {
  return /\.(?:csv|tsv)$/i.test(name);
}
