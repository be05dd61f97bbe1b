/** The assessment page: answers are saved at once, can be taken back, and become a report. */
import { startAnswers } from "./assessment/answers.js";
import { askToReset, listenTo } from "./assessment/hands.js";
import { startInputs } from "./assessment/inputs.js";
import { foldKnown, otherRound } from "./assessment/known.js";
import { startOpened } from "./assessment/opened.js";
import { startReporting } from "./assessment/reporting.js";
import { startScreens } from "./assessment/screens.js";
import { startWarming } from "./assessment/warming.js";
import { openDraft } from "./draft.js";
import { hasAnswers } from "./fields.js";
import { startInvited } from "./invite/invited.js";
import { knownNames } from "./names.js";
import { fillOwn, takesIn } from "./own-questions/form.js";
import { fill, notice, readWords } from "./page.js";
import { goesElsewhere } from "./relationship/elsewhere.js";
import { known } from "./relationship/known.js";
import { startSeated } from "./seat/seated.js";
import { startScoring } from "./scoring.js";
import { startDraftTroubles } from "./troubled.js";

/** @typedef {import("./fields.js").Fields} Fields */
/** @typedef {ReturnType<typeof openDraft>} Draft */

/** @param {HTMLElement} element */
export function startAssessment(element) {
  const form = /** @type {HTMLFormElement} */ (element);
  const arriving = takesIn(`${form.dataset.base}../`);
  if (arriving) void arriving.then(() => begin(form));
  else begin(form);
}

/** @param {HTMLFormElement} form */
function begin(form) {
  const words = readWords();
  if (!fillOwn(form, words)) return;
  const { assessment = "", version = "", base = "", changes = "[]" } = form.dataset;
  if (goesElsewhere(`${base}../`)) return;
  const draft = openDraft(assessment, version, `${base}../`, knownNames(form), JSON.parse(changes));
  const scoring = startScoring(form, words);
  const inputs = startInputs(form, words, () => answers.changed(""));
  /** @type {ReturnType<typeof startInvited> | undefined} */
  let invited;
  const reporting = startReporting(form, words, scoring, draft, { inputs, fields: () => answers.now(), scored: () => invited?.scored() });
  startWarming(form, scoring, () => answers.now());
  const screens = startScreens(form, words, inputs.progress);
  const answers = startAnswers(form, draft, inputs, { answered: (patch) => mine.answered(patch), shown });

  /** Everything is in step with the fields. */
  function shown() {
    reporting.compare();
    screens.show(answers.now());
    invited?.look();
  }

  function back() {
    const changed = answers.back();
    if (!changed) return;
    const what = screens.changed(changed);
    inputs.progress.say(what ? fill(words["undone-at"], { what }) : words.undone);
  }

  function clear() {
    const before = draft.clear();
    answers.forgetSteps();
    reporting.forget();
    take({});
    reporting.hide();
    notice(words["reset-done"], {
      label: words["reset-undo"],
      run() {
        draft.replace(before);
        answers.put(before.fields);
      },
    });
    scrollTo({ top: 0 });
  }

  /** Fills in what was answered earlier, and what was set up once. @param {Fields} earlier */
  function take(earlier) {
    const about = seated ? {} : known(`${base}../`, earlier);
    answers.put(Object.keys(about).length ? draft.propose(about) : earlier);
  }

  const seated = startSeated(form, words, { scoring, draft, response: reporting.response, empty: () => answers.put({}) });
  listenTo(form, {
    changed: answers.changed,
    seal: answers.seal,
    score: () => (seated ? seated.finish() : reporting.score()),
    back,
    reset: () => (hasAnswers(answers.now()) ? askToReset(clear) : clear()),
    next: inputs.progress.next,
    copy: inputs.copy,
  });
  startOpened(form, words, scoring, (response, fields) => {
    answers.remember(fields);
    draft.replace({ ...authorOf(response), fields });
    answers.put(fields);
  });
  const mine = startDraftTroubles(form, words, draft, answers.change);
  draft.onOtherTab((next, before) => {
    answers.forgetSteps();
    answers.put(next);
    if (!mine.tell(before, next)) notice(words["other-tab"]);
  });
  restore(draft, (earlier) => {
    take(earlier);
    if (!hasAnswers(earlier)) return;
    tellRestored(otherRound(earlier, `${base}../`), words, clear);
    void reporting.again();
  });
  invited = startInvited(form, words, {
    fields: answers.now,
    answered: () => hasAnswers(answers.now()),
    set(about) {
      answers.remember({ ...answers.now(), ...about });
      answers.change(about);
    },
    renew(about) {
      clear();
      answers.change(about);
    },
  });
  if (!seated) foldKnown(form, `${base}../`);
  screens.open();
  form.dataset.ready = "";
}

/** Who answered in a response that was opened, for a draft that goes on with it. @param {any} response */
function authorOf({ respondent: { id }, answered_at: at, side }) {
  return { id, at, given: at, made: { [side]: id } };
}

/**
 * Goes on with what an earlier visit left: at once with what is at hand, and with what is later when it is read.
 * @param {Draft} draft
 * @param {(earlier: Fields) => void} goOn
 */
function restore(draft, goOn) {
  goOn(draft.load().fields);
  draft.settle(goOn);
}

/**
 * @param {ReturnType<typeof otherRound>} rounds where the answers are of an earlier round
 * @param {import("./page.js").Words} words
 * @param {() => void} clear
 */
function tellRestored(rounds, words, clear) {
  if (!rounds) return notice(words.restored);
  notice(fill(words["round-earlier"], rounds), { label: fill(words["round-afresh"], rounds), run: clear });
}
