/** The comparison page: responses come in and stay; both sides make a report. */
import { kindOf } from "./arriving/kind.js";
import { undone } from "./arriving/undone.js";
import { anyAhead } from "./clock.js";
import { startCurrent } from "./current.js";
import { startExports } from "./exports.js";
import { startAnother } from "./gathering/another.js";
import { startAnswered } from "./gathering/answered.js";
import { startChoice } from "./gathering/choice.js";
import { notAFile } from "./gathering/dropped.js";
import { startDrops } from "./gathering/drops.js";
import { startIntake } from "./gathering/intake.js";
import { startKnown } from "./gathering/known.js";
import { showRefused } from "./gathering/refused.js";
import { setAside, startRelationshipFile } from "./gathering/relationship-file.js";
import { startSample } from "./gathering/sample.js";
import { startSaved } from "./gathering/saved.js";
import { startTwins } from "./gathering/twins.js";
import { startUndoing } from "./gathering/undoing.js";
import { fill, need, notice, readWords, save, showProblems } from "./page.js";
import { startAdding } from "./plan/adding.js";
import { beginRelationship } from "./relationship/store.js";
import { startTroubles } from "./relationship/troubles.js";
import { emptyReport, showReport } from "./report.js";
import { startScanning } from "./scan/scanning.js";
import { startScoring } from "./scoring.js";
import { startOpening } from "./seal/opening.js";

/** People whose answers a view to share needs before it shows them. */
const SMALLEST = 3;

/** @typedef {import("./relationship/joining.js").Held} Held */

/** @param {HTMLElement} section */
export function startCompare(section) {
  const words = readWords();
  const base = section.dataset.base ?? "";
  const problems = need(section, "[data-problems]");
  const scoring = startScoring(section, words);
  const known = startKnown(scoring);
  const store = beginRelationship(`${base}../`);
  const report = need(document, "#report");
  const after = need(document, "[data-after]");
  const view = need(document, "[data-view]");
  const shared = /** @type {HTMLInputElement} */ (need(view, "[data-shared]"));
  const resetButton = need(section, '[data-action="reset"]');
  const sample = startSample(section);
  const troubles = startTroubles(need(section, "[data-trouble]"), words, store, `${base}../`);
  const saved = startSaved(need(section, "[data-saved]"), words);
  const choice = startChoice(need(section, "[data-choice]"), () => compare(true));
  const undoing = startUndoing(need(section, '[data-action="undo"]'), store, () => {
    notice(words["compare-restored"]);
    show(false);
    resetButton.focus();
  });
  const answered = startAnswered(section, words, (held) => {
    remove([held]);
    show(false);
    undoing.focus();
  });
  const twins = startTwins(need(section, "[data-twins]"), words, (held) => {
    remove(held);
    show(false);
    undoing.focus();
  });
  let comparison = "";
  /** Responses that were said to be unusable. @type {WeakSet<Held>} */
  const told = new WeakSet();
  /** What the report was last asked for. @type {Held[]} */
  let asked = [];
  const current = startCurrent(report, { said: words["report-outdated"], soon: true, renew: () => compare(false) });

  const intake = startIntake({
    progress: need(section, "[data-reading]"),
    problems,
    passedOver: need(section, "[data-passed]"),
    words,
    scoring,
    known,
    imports: troubles.imports,
    async before() {
      await store.ready;
      undoing.begin();
    },
    keep: (taken) => {
      sample.show(undefined); // it makes way for what is somebody's own
      const { counts } = store.take(taken);
      answered.show(store.responses());
      return counts;
    },
    after(focus) {
      undoing.taken();
      show(focus);
    },
  });
  const sealed = startOpening(need(section, "[data-sealed]"), words, `${base}../`, (files, how) => intake.files(files, undefined, 0, how));
  const scanning = startScanning(need(section, "[data-scan]"), words, (found) =>
    intake.texts(found.map(({ text }) => text), words["scan-refused"], found.map(({ name }) => name)),
  );
  const relationshipFile = startRelationshipFile({ store, known, words, problems, saveRaw: troubles.saveRaw });

  /** @returns {Held[]} what is at hand, kept or a sample */
  const atHand = () => sample.shown() ?? store.responses();

  /** @param {Held[]} held */
  function remove(held) {
    const was = sample.shown();
    if (!was) return undoing.remove(held);
    const left = was.filter((one) => !held.includes(one));
    sample.show(left.length ? left : undefined);
    undoing.offer(async () => sample.show(was));
  }

  /** What else is kept of the relationship and stands in its report; a sample has nothing beside it, and leads to no plan of one's own. */
  const beside = () => (sample.shown() ? { addable: false } : { actions: store.records("actions"), events: store.records("events") });

  function showSaved() {
    const has = store.responses().length || store.records("actions").length || store.records("rules").length || store.records("events").length;
    need(section, "[data-relationship]").hidden = !has || Boolean(sample.shown());
    need(section, "[data-saved]").hidden = !has && !sample.shown() && store.kept();
    need(section, "[data-ahead]").hidden = Boolean(sample.shown()) || !anyAhead(store.snapshot());
    saved.show(sample.shown() ? "sample" : !store.kept() ? "refused" : store.settled() ? "kept" : "saving", store.refusal());
    troubles.show();
  }

  /** @param {boolean} focus whether the reader asked for something new */
  function show(focus) {
    const held = atHand();
    answered.show(held);
    twins.show(held);
    choice.show(held);
    resetButton.hidden = !held.length;
    section.toggleAttribute("data-filled", held.length > 0);
    showSaved();
    return compare(focus);
  }

  /** @param {boolean} focus @returns {Promise<boolean>} whether the report shows what is at hand */
  async function compare(focus) {
    const responses = choice.of(atHand());
    const more = beside();
    asked = responses;
    after.hidden = true;
    current.lags(true);
    if (new Set(responses.map(({ response }) => response.side)).size < 2) {
      view.hidden = true;
      return nothing(words["compare-empty"]);
    }
    if (report.dataset.state !== "shown") emptyReport(report, words["compare-working"]);
    try {
      const answer = await known.ask(
        { type: "compare", base, smallest: shared.checked ? SMALLEST : 0, now: new Date().toISOString(), sparing: true, ...more },
        responses,
        { onProgress: (done, all) => asked === responses && all > done && emptyReport(report, fill(words.reading, { done, all })) },
      );
      if (asked !== responses) return false;
      if (!answer.ok) {
        showProblems(problems, words["problems-title"], answer.problems.map((/** @type {string} */ text) => ({ text })));
        return nothing("", "error");
      }
      tellUnusable(responses);
      if (!sample.shown()) setAside(store, known, { responses, ...more }, answer.aside);
      comparison = answer.comparison;
      showReport(report, answer.html, focus);
      current.lags(false);
      after.hidden = false;
      view.hidden = false;
      return true;
    } catch (error) {
      if (asked !== responses) return false;
      scoring.failed(problems, error);
      return nothing("", "error");
    }
  }

  /** @param {string} said in place of a report @param {"empty" | "error"} [state] */
  function nothing(said, state) {
    emptyReport(report, said, state);
    current.lags(false);
    return false;
  }

  /** Names, once, what an earlier playbook kept and this one cannot read any more. @param {Held[]} held */
  function tellUnusable(held) {
    const fresh = known.unusable(held).filter(({ held: one }) => !told.has(one));
    for (const { held: one } of fresh) told.add(one);
    if (!fresh.length) return;
    const refused = fresh.map(({ held: { name, response }, problems: found }) => ({ name: name || response.relationship, problems: found }));
    showRefused(problems, words, words.unusable, refused);
  }

  /** Takes the responses out of the address, so that it can be passed on without them. */
  function fromAddress() {
    const ours = kindOf(location.hash.slice(1)) === "response";
    const fragment = ours ? undone(location.hash.slice(1)) : location.hash.slice(1);
    const asks = fragment.split("&");
    const chosen = asks.find((part) => part.startsWith("assessment="));
    if (chosen) choice.choose(chosen.slice("assessment=".length));
    if (!ours) return;
    history.replaceState(null, "", location.pathname + location.search);
    const parts = asks.filter((part) => part.startsWith("r=")).map((part) => part.slice(2));
    const codes = parts.length ? parts : [fragment];
    if (asks.includes("sample") || sample.is(codes)) showSample(codes);
    else intake.texts(codes, words["compare-refused-link"]);
  }

  /** @param {string[]} codes */
  async function showSample(codes) {
    try {
      const items = codes.map((text) => ({ name: "", text }));
      const { results } = await scoring.ask({ type: "read", items });
      const refused = results.filter((/** @type {any} */ { response }) => !response);
      if (refused.length) {
        const found = refused.map((/** @type {any} */ one) => ({ name: "", problems: one.problems ?? [words["sample-no-response"]] }));
        return showRefused(problems, words, words["compare-refused-link"], found);
      }
      showProblems(problems, "", []);
      sample.show(results);
      show(true);
    } catch (error) {
      scoring.failed(problems, error);
    }
  }

  startDrops(
    section,
    (files, passed) => {
      const others = scanning.take(files);
      if (others.length || !files.length) intake.files(others, sealed.take, passed);
    },
    (text) => intake.texts([text], words["compare-refused-pasted"]),
    (why, facts) => showProblems(problems, words["drop-refused"], notAFile(words, why, facts)),
  );
  startAnother(section, {
    exportFile: relationshipFile.give,
    clear() {
      undoing.clear();
      notice(words["another-done"]);
      show(false);
      undoing.focus();
    },
  });
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button[data-action]");
    if (!(button instanceof HTMLElement)) return;
    const { action } = button.dataset;
    if (action === "sample") showSample(sample.codes);
    if (action === "print") print();
    if (action === "export-json") save("comparison.json", comparison);
    if (action === "export-relationship") relationshipFile.give();
    if (action === "reset") {
      remove(atHand());
      showProblems(problems, "", []);
      notice(words["compare-cleared"]);
      show(false);
      undoing.focus();
    }
  });
  shared.addEventListener("change", () => compare(false));
  startExports({
    ask: (request, part) =>
      known.ask({ ...request, smallest: shared.checked ? SMALLEST : 0, now: new Date().toISOString() }, asked, { part }),
    explain: scoring.explain,
    words,
    problems,
  });
  store.onChange(({ elsewhere, told, wiped }) => {
    showSaved();
    if (wiped) notice(words["kept-wiped"]);
    if (!elsewhere) return;
    undoing.elsewhere();
    if (told) notice(words["other-tab"]);
    show(false);
  });
  startAdding(section, words, store.ready.then(() => store));
  addEventListener("hashchange", fromAddress);

  store.ready.then(() => {
    show(false);
    fromAddress();
    section.dataset.ready = "";
  });
}
