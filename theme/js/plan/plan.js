/** The page of the plan: actions, ground rules and changes, kept as they are written. */
import { startCurrent } from "../current.js";
import { startExports } from "../exports.js";
import { startKnown } from "../gathering/known.js";
import { setAside, startRelationshipFile } from "../gathering/relationship-file.js";
import { fill, need, notice, readWords, showProblems } from "../page.js";
import { openRelationship } from "../relationship/store.js";
import { startTroubles } from "../relationship/troubles.js";
import { whenReleased } from "../released.js";
import { emptyReport, showReport } from "../report.js";
import { startScoring } from "../scoring.js";
import { inStep, isTyped, labelOf, nameOf, startCards, stays } from "./cards.js";
import { startClashes } from "./clashes.js";
import { patchOf, today } from "./fields.js";
import { startKeeping } from "./keeping.js";
import { inOrder, isEnded, latestFirst } from "./order.js";
import { refusal } from "./refusal.js";
import { startSuggestions } from "./suggestions.js";
import { startTyped } from "./typed.js";
import { startUnusable } from "./unusable.js";

/** @typedef {import("../relationship/joining.js").RecordKind} Kind */
/** @typedef {import("./fields.js").Input} Input */

const KINDS = /** @type {const} */ (["actions", "rules", "events"]);
/** Milliseconds of rest after which what is typed is kept, and what is kept is shown. */
const REST = 700;
const SHOWN_AFTER = 250;
const FILES = {
  "export-ics": { kind: "plan-ics", name: ".ics", type: "text/calendar;charset=utf-8", part: "calendar" },
  "export-md": { kind: "plan-md", name: ".md", type: "text/markdown;charset=utf-8" },
  "export-csv": { kind: "plan-csv", name: ".csv", type: "text/csv;charset=utf-8" },
};

/** @param {HTMLElement} section */
export async function startPlan(section) {
  const words = readWords();
  const base = section.dataset.base ?? "";
  const scoring = startScoring(section, words);
  const known = startKnown(scoring);
  const store = await openRelationship(`${base}../`);
  const plan = startKeeping(store, refuse);
  const clashes = startClashes(plan.last);
  const typed = startTyped(`${base}../`);
  const troubles = startTroubles(need(section, "[data-trouble]"), words, store, `${base}../`);
  const problems = need(section, "[data-problems]");
  const file = startRelationshipFile({ store, known, words, problems, saveRaw: troubles.saveRaw });
  const report = need(document, "#report");
  const undoButton = /** @type {HTMLButtonElement} */ (need(section, '[data-action="undo"]'));
  const suggestions = startSuggestions(section, words);
  const unusable = startUnusable(section, words);
  const lists = Object.fromEntries(
    [...KINDS, "ended"].map((name) => [name, need(section, `[data-list="${name}"]`)]),
  );
  const cards = Object.fromEntries(KINDS.map((kind) => [kind, startCards(kind, words, clashes.base)]));
  /** What the engine said last, by id. @type {Record<string, import("./cards.js").Said>} */
  let answered = {};
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typing;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let asking;
  let latest = {};
  /** Whether what was refused last can never be kept. */
  let final = false;
  const current = startCurrent(report, {
    said: words["report-outdated"],
    soon: true,
    async renew() {
      await keep(document.activeElement);
      return ask();
    },
  });

  /** Asks about the whole relationship; what cannot be used is left out. @param {object} request @param {string} [part] */
  async function askAll(request, part) {
    const whole = store.snapshot();
    const { responses, ...records } = whole;
    const answer = await known.ask({ ...request, sparing: true, ...records, today: today(), base }, responses, { part });
    setAside(store, known, whole, answer.aside);
    return answer;
  }

  /** @param {import("./keeping.js").Refused} refused */
  function refuse({ wrong, kind, record }) {
    final = wrong.member === "changed_at";
    const label = labelOf(document.getElementById(`record-${record.id}`), wrong.member ?? "");
    const copy = { label: words["copy-record"], run: () => copied(kind, record) };
    notice(refusal(wrong, words, label), final && !record.withdrawn ? copy : undefined);
  }

  /** Shows again what was typed and refused, so that it can be changed. @param {string} id @param {import("./fields.js").Patch} patch */
  function retype(id, patch) {
    for (const [name, value] of Object.entries(patch)) {
      const input = /** @type {Input | null} */ (document.getElementById(`record-${id}`)?.querySelector(`[name="${CSS.escape(name)}"]`));
      if (!input || typeof value !== "string") continue;
      input.value = value;
      stays(input);
    }
  }

  /** A record of its own from one that nothing can come after. @param {Kind} kind @param {any} record */
  function copied(kind, { id: _, changed_at: __, after: ___, ...given }) {
    add(kind, given);
  }

  function show() {
    const actions = inOrder(plan.all("actions"));
    const ended = actions.filter(isEnded);
    const events = latestFirst(plan.all("events"));
    const said = (/** @type {any} */ { id }) => ({ ...answered[id], clash: clashes.of(id) });
    const placed = actions.map((record) => ({ record, place: ended.includes(record) ? lists.ended : lists.actions }));
    const records = { rules: plan.all("rules"), events };
    cards.actions.show(placed, said);
    for (const kind of /** @type {const} */ (["rules", "events"])) {
      cards[kind].show(records[kind].map((record) => ({ record, place: lists[kind] })), said);
      need(section, `[data-none="${kind}"]`).hidden = records[kind].length > 0;
    }
    need(section, '[data-none="actions"]').hidden = actions.length > ended.length;
    const folded = need(section, "[data-ended]");
    folded.hidden = !ended.length;
    need(folded, "summary").textContent = fill(words["ended-title"], { count: ended.length });
    undoButton.disabled = !plan.undoable;
    const unsaid = need(section, "[data-not-kept]");
    unsaid.hidden = store.kept();
    unsaid.textContent = words[`saved-refused-more-${store.refusal()}`] ?? words["not-kept"];
    troubles.show();
  }

  /**
   * Asks the engine for the printed plan and what it says of each part; the latest question counts.
   * @returns {Promise<boolean>} whether the plan is shown as it is
   */
  async function ask() {
    clearTimeout(asking);
    const mine = {};
    latest = mine;
    const filled = KINDS.some((kind) => plan.all(kind).length);
    need(document, "[data-after]").hidden = !filled;
    if (!filled && !store.responses().length) {
      suggestions.show([]);
      return nothing(words["show-empty"]);
    }
    try {
      const answer = await askAll({ type: "plan" });
      if (latest !== mine) return false;
      if (!answer.ok) {
        showProblems(problems, words["problems-title"], answer.problems.map((/** @type {string} */ text) => ({ text })));
        return nothing("", "error");
      }
      answered = answer.said;
      suggestions.show(answer.suggestions);
      const none = answer.suggestions.length ? "actions-none" : "actions-none-alone";
      need(section, '[data-none="actions"]').textContent = words[none];
      need(section, "[data-compare]").hidden = answer.suggestions.length > 0;
      const hint = need(section, "[data-hint]");
      hint.hidden = !answer.hint;
      hint.textContent = answer.hint;
      if (filled) showReport(report, answer.html, false);
      else nothing(words["show-empty"]);
      current.lags(typing !== undefined);
      whenReleased(show);
      return true;
    } catch (error) {
      if (latest !== mine) return false;
      scoring.failed(problems, error);
      return false;
    }
  }

  /** @param {string} said in place of a plan @param {"empty" | "error"} [state] */
  function nothing(said, state) {
    emptyReport(report, said, state);
    current.lags(false);
    return false;
  }

  function soon() {
    clearTimeout(asking);
    asking = setTimeout(ask, SHOWN_AFTER);
  }

  /** @param {EventTarget | Element | null} target @returns {{kind: Kind, id: string, card: HTMLElement} | undefined} */
  function recordOf(target) {
    const card = target instanceof Element ? target.closest("[data-record]") : null;
    if (!(card instanceof HTMLElement)) return undefined;
    return { kind: /** @type {Kind} */ (card.dataset.kind), id: card.dataset.record ?? "", card };
  }

  /** What an input makes of its record. @param {EventTarget | null} target */
  function typedIn(target) {
    const input = /** @type {Input} */ (target);
    const of = recordOf(input);
    const patch = of && patchOf(input, of.card);
    return of && patch ? { kind: of.kind, id: of.id, patch, source: input.name } : undefined;
  }

  /** Makes a version of what an input holds. @param {EventTarget | null} target */
  async function keep(target) {
    clearTimeout(typing);
    typing = undefined;
    const found = typedIn(target);
    if (!found) return;
    const { source, ...what } = found;
    const input = /** @type {Input} */ (target);
    if (!isTyped(input) || !plan.last(what.kind, what.id)) return typed.done(what);
    clashes.look(what.kind, what.id, labelOf(input.closest("[data-record]"), source), source, input.value);
    const writing = plan.write(what.kind, what.id, what.patch, source);
    if (writing === false) return final ? typed.done(what) : stays(input);
    inStep(input);
    clashes.base(plan.last(what.kind, what.id), source);
    if (clashes.of(what.id)) whenReleased(show);
    await writing;
    typed.done(what);
    return soon();
  }

  /** @param {Kind} kind @param {import("./fields.js").Patch} [given] */
  function add(kind, given = {}) {
    const id = plan.add(kind, given);
    if (!id) return;
    show();
    cards[kind].open(id);
  }

  /** @param {{kind: Kind, id: string, card: HTMLElement}} of */
  function remove({ kind, id, card }) {
    const record = plan.all(kind).find((one) => one.id === id);
    const name = record ? nameOf(kind, record, card, words) : "";
    plan.write(kind, id, { withdrawn: true }, "");
    notice(fill(words.removed, { name }), { label: words.undo, run: undo });
    need(document, "[data-notices] button").focus();
  }

  function undo() {
    const step = plan.undo();
    if (!step) return;
    show();
    notice(words.undone);
    const card = document.getElementById(`record-${step.id}`);
    if (card instanceof HTMLDetailsElement) need(card, "summary").focus();
  }

  /** @param {{kind: Kind, id: string, card: HTMLElement}} of @param {string} at @param {boolean} take */
  function settle({ kind, id, card }, at, take) {
    const { id: _, changed_at: __, after: ___, withdrawn = undefined, ...other } = plan.version(kind, id, at) ?? {};
    plan.write(kind, id, take ? { ...other, withdrawn } : {}, take ? "" : undefined, [at]);
    notice(words["conflict-settled"]);
    if (card.isConnected) need(card, "summary").focus();
  }

  /** @param {{id: string, card: HTMLElement}} of @param {boolean} take */
  function choose({ id, card }, take) {
    const clash = clashes.of(id);
    clashes.settle(id);
    if (clash && take) {
      const input = /** @type {Input} */ (need(card, `[name="${clash.field}"]`));
      input.value = clash.theirs;
      void keep(input);
    }
    show();
    need(card, "summary").focus();
  }

  /** Whether the plan is what its fields say; says which ones it cannot take. */
  function sound() {
    const wrong = unusable.tell();
    showProblems(problems, words["fields-unusable"], wrong.map((text) => ({ text })));
    return !wrong.length;
  }

  /** @param {HTMLElement} button @param {{kind: Kind, id: string, card: HTMLElement} | undefined} of */
  function act(button, of) {
    const { action = "", at = "" } = button.dataset;
    if (action.startsWith("add-") && KINDS.includes(/** @type {Kind} */ (action.slice(4)))) {
      add(/** @type {Kind} */ (action.slice(4)));
    }
    if (action === "add-to-plan") add("actions", JSON.parse(button.dataset.suggestion ?? "{}"));
    if (action === "undo") undo();
    if (action === "print" && sound()) ask().then((shown) => shown && print());
    if (action === "export-json" && sound()) file.give();
    if (of && action === "remove") remove(of);
    if (of && action === "checked-today") plan.write(of.kind, of.id, { checked: today() }, "");
    if (of && (action === "keep-typed" || action === "take-typed")) choose(of, action === "take-typed");
    if (of && (action === "keep-mine" || action === "take-other")) settle(of, at, action === "take-other");
  }

  section.addEventListener("input", ({ target }) => {
    unusable.typed(target);
    const found = typedIn(target);
    if (!found) return;
    need(document, "[data-notices]").replaceChildren(); // what was said lies over the page
    const { source: _, ...what } = found;
    typed.keep(what);
    current.lags(true);
    clearTimeout(typing);
    typing = setTimeout(() => keep(target), REST);
  });
  section.addEventListener("change", ({ target }) => {
    unusable.left(target);
    void keep(target);
  });
  section.addEventListener("focusout", ({ target }) => {
    unusable.left(target);
    plan.seal();
    setTimeout(() => whenReleased(show));
  });
  for (const place of [section, need(document, "[data-after]")]) {
    place.addEventListener("click", ({ target }) => {
      const button = target instanceof Element && target.closest("button[data-action]");
      if (button instanceof HTMLElement) act(button, recordOf(button));
    });
  }
  section.addEventListener("keydown", (event) => {
    const typed = event.target instanceof Element && event.target.matches("input, textarea");
    if (typed || event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
    event.preventDefault();
    undo();
  });
  document.addEventListener("visibilitychange", () => document.hidden && keep(document.activeElement));
  store.onChange(({ told, wiped }) => {
    if (wiped) notice(words["kept-wiped"]);
    else if (told) notice(words["other-tab"]);
    whenReleased(show);
    current.lags(true);
    soon();
  });
  const name = Object.entries(FILES).map(([action, file]) => [action, { ...file, name: words["file-name"] + file.name }]);
  const exported = async (/** @type {object} */ request, /** @type {string | undefined} */ part) => {
    const wrong = unusable.tell();
    return wrong.length ? { ok: false, problems: wrong } : askAll(request, part);
  };
  startExports({ ask: exported, explain: scoring.explain, words, problems, files: Object.fromEntries(name) });

  const unkept = [];
  for (const left of await typed.left()) {
    if (plan.write(left.kind, left.id, left.patch, undefined) === false && !final) unkept.push(left);
  }
  show();
  for (const left of unkept) {
    typed.keep(left);
    retype(left.id, left.patch);
  }
  section.dataset.ready = "";
  await ask();
}
