/** The comparison page: responses come in as files, text or a link; both sides make a report. */
import { startExports } from "./exports.js";
import { FILES_LIMIT, fileBase64 } from "./files.js";
import { openHand } from "./hand.js";
import { fill, make, need, notice, readWords, save, showProblems } from "./page.js";
import { emptyReport, showReport } from "./report.js";
import { startScanning } from "./scan/scanning.js";
import { startScoring } from "./scoring.js";
import { startOpening } from "./seal/opening.js";

/** People whose answers a view to share needs before it shows them. */
const SMALLEST = 3;

/** @typedef {import("./hand.js").Held} Held */
/** @typedef {Partial<Held> & {name: string, problems?: string[]}} Result */

/** @param {HTMLElement} section */
export function startCompare(section) {
  const words = readWords();
  const base = section.dataset.base ?? "";
  const hand = openHand(`${base}../`);
  const scoring = startScoring(section, words);
  const problems = need(section, "[data-problems]");
  const report = need(document, "#report");
  const after = need(document, "[data-after]");
  const view = need(document, "[data-view]");
  const shared = /** @type {HTMLInputElement} */ (need(view, "[data-shared]"));
  const resetButton = need(section, '[data-action="reset"]');
  const undoButton = need(section, '[data-action="undo"]');
  const opening = startOpening(need(section, "[data-sealed]"), words, `${base}../`, files);
  const scanning = startScanning(need(section, "[data-scan]"), words, (items) => read(items, words["scan-refused"]));
  let comparison = "";
  /** What the report was last asked for. @type {object[]} */
  let asked = [];
  /** @type {Held[] | undefined} */
  let removed;

  /** @param {object[]} items @param {string} refused */
  async function read(items, refused) {
    showProblems(problems, "", []);
    try {
      /** @type {Result[]} */
      const results = [];
      for (const item of items) {
        if (items.length > 20) notice(fill(words["compare-reading"], { count: items.length - results.length }));
        results.push(...(await scoring.ask({ type: "read", items: [item] })).results);
      }
      take(results, refused);
    } catch (error) {
      showProblems(problems, words["engine-failed"], [{ text: scoring.explain(error) }]);
    }
  }

  /** @param {Result[]} results @param {string} refused */
  function take(results, refused) {
    const outcomes = results.map((result) => (result.problems ? "" : hand.add(/** @type {Held} */ (result))));
    const wrong = results.flatMap(({ name, problems: found = [] }) =>
      found.map((text) => ({ text: name ? `${name}: ${text}` : text })),
    );
    if (wrong.length) showProblems(problems, refused, wrong);
    if (outcomes.includes("replaced")) notice(words["compare-replaced"]);
    else if (outcomes.includes("twice")) notice(words["compare-twice"]);
    if (!outcomes.some((outcome) => outcome === "added" || outcome === "replaced")) return;
    removed = undefined;
    show(true);
  }

  /** @param {boolean} focus whether the reader asked for something new */
  function show(focus) {
    for (const side of ["buyer", "supplier"]) {
      const list = need(section, `[data-hand="${side}"]`);
      const of = hand.all().filter(({ response }) => response.side === side);
      list.replaceChildren(...of.map(row));
      need(section, `[data-missing="${side}"]`).hidden = of.length > 0;
    }
    resetButton.hidden = !hand.all().length;
    undoButton.hidden = !removed;
    compare(focus);
  }

  /** @param {Held} item */
  function row(item) {
    const { response } = item;
    const name = response.relationship || words["compare-unnamed"];
    const said = fill(words["compare-answered"], { date: response.answered_at.slice(0, 10), round: response.round });
    const button = make("button", "cp-text-button", words["compare-remove"]);
    button.setAttribute("type", "button");
    button.setAttribute("aria-label", fill(words["compare-remove-long"], { name: `${name}, ${said}` }));
    button.addEventListener("click", () => {
      removed = hand.all();
      hand.remove(item);
      show(false);
      undoButton.focus();
    });
    const role = response.respondent.role ? ` · ${words[`role-${response.respondent.role}`]}` : "";
    return make("li", "", make("b", "", make("bdi", "", name)), make("span", "", `${said}${role}`), button);
  }

  /** @param {boolean} focus */
  async function compare(focus) {
    const responses = hand.all().map(({ response }) => response);
    asked = responses;
    after.hidden = true;
    const sides = new Set(responses.map(({ side }) => side));
    if (sides.size < 2) {
      emptyReport(report, words["compare-empty"]);
      view.hidden = true;
      return;
    }
    if (report.dataset.state !== "shown") emptyReport(report, words["compare-working"]);
    try {
      const answer = await scoring.ask({ type: "compare", responses, base, smallest: shared.checked ? SMALLEST : 0 });
      if (asked !== responses) return;
      if (!answer.ok) {
        showProblems(problems, words["problems-title"], answer.problems.map((/** @type {string} */ text) => ({ text })));
        emptyReport(report, "", "error");
        return;
      }
      comparison = answer.comparison;
      showReport(report, answer.html, focus);
      after.hidden = false;
      view.hidden = false;
    } catch (error) {
      if (asked !== responses) return;
      emptyReport(report, "", "error");
      showProblems(problems, words["engine-failed"], [{ text: scoring.explain(error) }]);
    }
  }

  /** @param {FileList | File[]} given */
  async function files(given) {
    if (given.length > FILES_LIMIT) {
      const text = fill(words["compare-too-many"], { count: given.length, limit: FILES_LIMIT });
      showProblems(problems, words["problems-title"], [{ text }]);
      return;
    }
    const list = await opening.take(scanning.take([...given]));
    if (!list.length) return;
    const items = [];
    for (const file of list) {
      items.push({ name: file.name, size: file.size, base64: await fileBase64(file) });
    }
    const name = list.length === 1 ? list[0].name : words["compare-loaded"];
    await read(items, fill(words["compare-refused"], { name }));
  }

  /** Takes the responses out of the address, so that it can be passed on without them. */
  function fromAddress() {
    const codes = location.hash.slice(1).split("&").filter((part) => part.startsWith("r="));
    if (!codes.length) return;
    history.replaceState(null, "", location.pathname + location.search);
    read(codes.map((code) => ({ name: "", text: code.slice(2) })), words["compare-refused-link"]);
  }

  const drop = need(section, "[data-drop]");
  for (const name of ["dragenter", "dragover"]) {
    addEventListener(name, (event) => {
      event.preventDefault();
      drop.dataset.over = "";
    });
  }
  addEventListener("dragleave", ({ relatedTarget }) => relatedTarget || delete drop.dataset.over);
  addEventListener("drop", (event) => {
    event.preventDefault();
    delete drop.dataset.over;
    const given = /** @type {DragEvent} */ (event).dataTransfer;
    if (given?.files.length) files(given.files);
    else if (given?.getData("text")) pasted(given.getData("text"));
  });
  section.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== "file") return;
    if (target.files?.length) files([...target.files]);
    target.value = "";
  });

  /** @param {string} text */
  const pasted = (text) => read([{ name: "", text }], words["compare-refused-pasted"]);
  const paste = /** @type {HTMLTextAreaElement} */ (need(section, "[data-paste] textarea"));
  need(section, "[data-paste]").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = paste.value.trim();
    if (!text) return paste.focus();
    pasted(text).then(() => problems.childElementCount || (paste.value = ""));
  });
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button[data-action]");
    if (!(button instanceof HTMLElement)) return;
    const { action, codes = "" } = button.dataset;
    if (action === "sample") read(codes.split(" ").map((text) => ({ name: "", text })), "");
    if (action === "print") print();
    if (action === "export-json") save("comparison.json", comparison);
    if (action === "reset") {
      removed = hand.all();
      hand.keep([]);
      showProblems(problems, "", []);
      notice(words["compare-cleared"]);
      show(false);
      undoButton.focus();
    }
    if (action === "undo" && removed) {
      hand.keep(removed);
      removed = undefined;
      notice(words["compare-restored"]);
      show(false);
      resetButton.focus();
    }
  });
  shared.addEventListener("change", () => compare(false));
  startExports({
    scoring,
    words,
    problems,
    shown: () => ({ responses: asked, smallest: shared.checked ? SMALLEST : 0 }),
  });
  addEventListener("hashchange", fromAddress);

  show(false);
  fromAddress();
}
