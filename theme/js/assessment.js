/** The assessment page: answers are saved at once, can be taken back, and become a report. */
import { startAlone, startDates } from "./alone.js";
import { checkForm } from "./checks.js";
import { openDraft } from "./draft.js";
import { startCurrent } from "./current.js";
import { canonical, fromResponse, hasAnswers, readFields, toResponse, writeFields } from "./fields.js";
import { fileItem } from "./files.js";
import { notAFile } from "./gathering/dropped.js";
import { takeDrops } from "./gathering/drops.js";
import { startInvited } from "./invite/invited.js";
import { startOwn } from "./own.js";
import { knownNames } from "./names.js";
import { filled, make, need, notice, readWords, save, showProblems } from "./page.js";
import { startProgress } from "./progress.js";
import { startRatings } from "./rating.js";
import { emptyReport, showReport } from "./report.js";
import { startRoundField } from "./round-field.js";
import { thisMonth } from "./round-name.js";
import { startScoring } from "./scoring.js";
import { fileName, startShare } from "./share.js";
import { startSplit, switchOff } from "./split.js";
import { startDraftTroubles } from "./troubled.js";
import { difference, onUndoKey, startUndo } from "./undo.js";

/** @typedef {import("./fields.js").Fields} Fields */

/** @param {HTMLElement} element */
export function startAssessment(element) {
  const form = /** @type {HTMLFormElement} */ (element);
  const words = readWords();
  const { assessment = "", version = "", base = "" } = form.dataset;
  const draft = openDraft(assessment, version, `${base}../`, knownNames(form));
  const undo = startUndo();
  const report = need(document, "#report");
  const problems = need(form, "[data-problems]");
  const scoring = startScoring(form, words);
  const share = startShare(need(document, "[data-share]"), words, base, scoring);
  /** @type {import("./split.js").Split[]} */
  const splits = [];
  const owns = [...form.querySelectorAll("[data-own]")].map((own) =>
    startOwn(/** @type {HTMLElement} */ (own), words, () => changed(""), (message) => progress.say(message)),
  );
  startRatings(form, () => changed(""));
  startAlone(form);
  startDates(form);
  const progress = startProgress(form, splits, words);
  const round = startRoundField(form, words);
  const undoButton = /** @type {HTMLButtonElement} */ (need(form, '[data-action="undo"]'));
  /** @type {Fields} */
  let fields = {};
  let filling = false;
  /** What the report was last asked for; a reset asks for nothing. */
  let asked = {};
  /** What the report was made of. @type {Fields | undefined} */
  let scored;
  const current = startCurrent(report, { said: words["score-again"], renew: () => score(false) });

  /** Splits come and go with the items of one's own. */
  function startSplits() {
    const there = splits.filter((split) => split.element.isConnected);
    const started = new Set(there.map((split) => split.element));
    splits.splice(0, splits.length, ...there);
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-split]"))) {
      if (started.has(element)) continue;
      splits.push(startSplit(element, words, () => changed("")));
      element.querySelector("[data-copy]")?.removeAttribute("hidden");
    }
  }

  /** Brings everything in step with the fields. */
  function show() {
    startSplits();
    if (fields.side) form.dataset.side = fields.side;
    else delete form.dataset.side;
    switchOff(form, fields);
    for (const split of splits) split.show();
    for (const own of owns) own.show();
    draft.reached(progress.show());
    undoButton.disabled = undo.empty;
    compareWithReport();
  }

  /** Says whether the report, and what goes with it, is of what the form holds. */
  function compareWithReport() {
    const old = scored !== undefined && Object.keys(difference(scored, fields)).length > 0;
    current.lags(old);
    share.lags(old);
  }

  /** @param {Fields} next */
  function put(next) {
    filling = true;
    fields = next;
    for (const own of owns) own.sync(next);
    writeFields(form, next);
    round.came(next.round ?? "");
    filling = false;
    show();
  }

  /** @param {string} source the field that is typed in, or empty for a step of its own */
  function changed(source) {
    if (filling) return;
    const after = readFields(form);
    const back = difference(fields, after);
    if (!Object.keys(back).length) {
      show();
      return;
    }
    undo.remember(back, source);
    mine.answered(back);
    fields = draft.change(Object.fromEntries(Object.keys(back).map((name) => [name, after[name]])));
    show();
  }

  function back() {
    const patch = undo.back();
    if (!patch) return;
    put(draft.change(patch));
    progress.say(words.undone);
  }

  /** Whether the form can be scored; says what is wrong with it. */
  function sound() {
    const found = checkForm(form, fields, splits, words, round);
    showProblems(problems, words["problems-title"], found);
    return !found.length;
  }

  /** @param {boolean} [focus] whether the reader asked for the report @returns {Promise<boolean>} whether there is one */
  async function score(focus = true) {
    if (!sound()) return false;
    if (report.dataset.state !== "shown") emptyReport(report, words.scoring);
    const response = toResponse(form, fields, draft.author());
    draft.made(response.side);
    const answered = fields;
    asked = response;
    try {
      const answer = await scoring.ask({ type: "score", response, base });
      if (asked !== response) return false;
      if (answer.ok) {
        scored = answered;
        showReport(report, answer.html, focus);
        share.show(answer);
        compareWithReport();
        return true;
      }
      showProblems(problems, words["problems-title"], answer.problems.map((/** @type {string} */ text) => ({ text })));
      emptyReport(report, "", "error");
    } catch (error) {
      if (asked !== response) return false;
      emptyReport(report, "", "error");
      scoring.failed(problems, error);
      offerDownload();
    }
    return false;
  }

  /** What can be kept even though the engine does not run. */
  function offerDownload() {
    const button = make("button", "cp-button cp-button--small", words.download);
    button.setAttribute("type", "button");
    button.addEventListener("click", () => {
      if (!sound()) return;
      const response = toResponse(form, fields, draft.author());
      save(fileName(response), canonical(response));
    });
    need(problems, ".cp-alert").append(button);
  }

  /** @param {string} name @param {() => Promise<object> | object} item what to read */
  async function open(name, item) {
    try {
      const { results } = await scoring.ask({ type: "read", items: [await item()] });
      const [{ response, relationship, problems: found }] = results;
      const wrong = relationship ? [words["open-relationship"]] : found;
      if (wrong) {
        const title = name ? filled(words["compare-refused"], { name }) : words["compare-refused-pasted"];
        showProblems(problems, title, wrong.map((/** @type {string} */ text) => ({ text })));
        return;
      }
      const next = fromResponse(form, response);
      undo.remember(difference(fields, next), "");
      const { id } = response.respondent;
      draft.replace({ id, at: response.answered_at, given: response.answered_at, fields: next, made: { [response.side]: id } });
      put(next);
      showProblems(problems, "", []);
      notice(words.opened);
    } catch (error) {
      scoring.failed(problems, error);
    }
  }

  /** One response fills the form; of several files it is the first. @param {File[]} files */
  async function openFirst(files) {
    if (!files.length) return;
    await open(files[0].name, () => fileItem(files[0]));
    if (files.length > 1 && !problems.childElementCount) notice(words["opened-first"]);
  }

  function reset() {
    if (!hasAnswers(fields)) return clear();
    const dialog = need(document, "[data-reset-dialog]");
    if (dialog instanceof HTMLDialogElement) {
      dialog.returnValue = "";
      dialog.onclose = () => dialog.returnValue === "yes" && clear();
      dialog.showModal();
    }
  }

  function clear() {
    const before = draft.clear();
    undo.clear();
    asked = {};
    scored = undefined;
    begin({});
    emptyReport(report, "");
    share.hide();
    showProblems(problems, "", []);
    notice(words["reset-done"], {
      label: words["reset-undo"],
      run() {
        draft.replace(before);
        put(before.fields);
      },
    });
    scrollTo({ top: 0 });
  }

  /** Fills in what was answered earlier, and the round. @param {Fields} earlier */
  function begin(earlier) {
    put(earlier.round ? earlier : draft.propose({ round: thisMonth(new Date()) }));
  }

  form.addEventListener("input", ({ target }) => {
    const typed = target instanceof HTMLInputElement && target.type !== "radio" && target.type !== "checkbox";
    changed(typed || target instanceof HTMLTextAreaElement ? /** @type {HTMLInputElement} */ (target).name : "");
  });
  form.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "file") {
      if (target.files?.length) openFirst([...target.files]);
      target.value = "";
    } else changed("");
  });
  takeDrops(
    form,
    openFirst,
    (text) => open("", () => ({ name: "", size: text.length, text })),
    (why, facts) => showProblems(problems, words["drop-refused"], notAFile(words, why, facts)),
  );
  form.addEventListener("focusout", () => undo.seal());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    score();
  });
  form.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button");
    if (!button) return;
    const { action, copy } = button.dataset;
    if (action === "undo") back();
    if (action === "reset") reset();
    if (action === "next-open") progress.next();
    if (copy) {
      const source = splits.find(({ name }) => name === copy);
      const into = splits.find((split) => split.element.contains(button));
      if (source?.state() === "done") into?.set(source.get());
    }
  });
  onUndoKey(form, back);
  const mine = startDraftTroubles(form, words, draft, (patch) => {
    put(draft.change(patch));
  });
  draft.onOtherTab((next, before) => {
    undo.clear();
    put(next);
    if (!mine.tell(before, next)) notice(words["other-tab"]);
  });

  const { fields: earlier } = draft.load();
  begin(earlier);
  if (hasAnswers(earlier)) notice(words.restored);
  draft.settle((later) => {
    begin(later);
    if (hasAnswers(later)) notice(words.restored);
  });
  startInvited(form, words, {
    fields: () => fields,
    answered: () => hasAnswers(fields),
    set(about) {
      undo.remember(difference(fields, { ...fields, ...about }), "");
      put(draft.change(about));
    },
    renew(about) {
      clear();
      put(draft.change(about));
    },
  });
  form.dataset.ready = "";
}
