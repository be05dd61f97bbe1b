/** The comparison page: responses come in and stay; both sides make a report. */
import { startAddress } from "./compare/address.js";
import { startArriving } from "./compare/arriving.js";
import { startAtHand } from "./compare/at-hand.js";
import { startExpecting } from "./compare/expecting.js";
import { listenTo } from "./compare/hands.js";
import { startGathered } from "./compare/gathered.js";
import { startReadingSample } from "./compare/reading-sample.js";
import { startReporting } from "./compare/reporting.js";
import { startShown } from "./compare/shown.js";
import { startYours } from "./compare/yours.js";
import { startForeignNames } from "./gathering/foreign.js";
import { startChoice } from "./gathering/choice.js";
import { startKnown } from "./gathering/known.js";
import { startRelationshipFile } from "./gathering/relationship-file.js";
import { startSample } from "./gathering/sample.js";
import { startUndoing } from "./gathering/undoing.js";
import { need, notice, readWords, showProblems } from "./page.js";
import { startAdding } from "./plan/adding.js";
import { printAll } from "./report.js";
import { startSetUpBefore } from "./relationship/set-up-before.js";
import { current } from "./relationship/shelf.js";
import { beginRelationship } from "./relationship/store.js";
import { startTroubles } from "./relationship/troubles.js";
import { startScoring } from "./scoring.js";

/** @typedef {import("./relationship/joining.js").Held} Held */

/** @param {HTMLElement} section */
export function startCompare(section) {
  const words = readWords();
  const root = `${section.dataset.base ?? ""}../`;
  const problems = need(section, "[data-problems]");
  const expecting = startExpecting(section, words);
  const scoring = startScoring(section, words);
  const known = startKnown(scoring);
  const store = beginRelationship(root);
  const sample = startSample(section);
  const troubles = startTroubles(need(section, "[data-trouble]"), words, store, root);
  const undoing = startUndoing(need(section, '[data-action="undo"]'), words, store, startSetUpBefore(root), (undone) => {
    notice(words[`compare-undone-${undone}`]);
    show(false);
    need(section, '[data-action="reset"]').focus();
  });
  const hand = startAtHand(store, sample, undoing);
  const shown = startShown(section, words, { store, troubles }, hand, (held) => {
    hand.remove(held);
    showWithout();
  });
  const gathered = startGathered(section, words);
  const choice = startChoice(need(section, "[data-choice]"), () => {
    gathered.show(choice.of(hand.all()));
    reporting.compare(true);
  });
  const reporting = startReporting(section, words, { scoring, known, store }, hand, () => choice.of(hand.all()));
  const file = startRelationshipFile({ store, known, words, problems, saveRaw: troubles.saveRaw, entry: () => current(root) });

  /** @param {boolean} focus whether the reader asked for something new */
  function show(focus) {
    const held = hand.all();
    choice.show(held);
    shown.show(held);
    gathered.show(choice.of(held));
    yours.show(hand.isSample() ? [] : held);
    reporting.compare(focus).finally(expecting.made);
  }

  /** Something is gone, and can be taken back where the responses are listed. */
  function showWithout() {
    gathered.stay();
    show(false);
    undoing.focus();
  }

  const yours = startYours(section, words, root, scoring, async (responses) => {
    undoing.begin();
    store.take({ responses });
    undoing.taken();
    show(true);
  });
  const showSample = startReadingSample(section, words, scoring, (read) => {
    sample.show(read);
    expecting.arrived();
    show(true);
  });
  const then = keeping(store, sample, undoing, { begin: gathered.stay, list: shown.list, arrived: expecting.arrived, show });
  const take = startArriving(section, words, { scoring, known, imports: troubles.imports, admit: startForeignNames(words, root, store).admit, ...then });
  listenTo({
    sample() {
      gathered.stay();
      showSample(sample.codes);
    },
    print: () => print(),
    "print-all": printAll,
    present: reporting.present,
    gather: gathered.open,
    "export-json": reporting.saveJson,
    "export-relationship": file.give,
    reset() {
      hand.remove(hand.all());
      showProblems(problems, "", []);
      notice(words["compare-cleared"]);
      showWithout();
    },
  });
  followChanges(store, words, { saved: shown.saved, elsewhere: undoing.elsewhere, show });
  startAdding(section, words, store.ready.then(() => store));
  const fromAddress = startAddress({
    isSample: sample.is,
    choose: choice.choose,
    take,
    showSample(codes) {
      gathered.shut();
      showSample(codes);
    },
  });
  store.ready.then(() => {
    gathered.shut();
    if (new Set(hand.all().map(({ response }) => response.side)).size > 1) expecting.begin();
    show(false);
    fromAddress();
    section.dataset.ready = "";
  });
}

/**
 * What the store says of itself: it has saved, it was wiped, another tab has written.
 * @param {import("./relationship/store.js").Relationship} store
 * @param {Record<string, string>} words
 * @param {{saved: () => void, elsewhere: () => void, show: (focus: boolean) => void}} page
 */
function followChanges(store, words, page) {
  store.onChange(({ elsewhere, otherTab, wiped }) => {
    page.saved();
    if (wiped) notice(words["kept-wiped"]);
    if (!elsewhere) return;
    page.elsewhere();
    if (otherTab) notice(words["other-tab"]);
    page.show(false);
  });
}

/**
 * What becomes of what comes in: it is kept, listed and shown.
 * @param {import("./relationship/store.js").Relationship} store
 * @param {ReturnType<typeof startSample>} sample makes way for what is somebody's own
 * @param {ReturnType<typeof startUndoing>} undoing
 * @param {{begin: () => void, list: (held: Held[]) => void, arrived: () => void, show: (focus: boolean) => void}} page
 */
function keeping(store, sample, undoing, { begin, list, arrived, show }) {
  return {
    async before() {
      await store.ready;
      begin();
      undoing.begin();
    },
    /** @param {import("./gathering/reading.js").Taken} taken */
    keep(taken) {
      sample.show(undefined);
      const { counts } = store.take(taken);
      list(store.responses());
      return counts;
    },
    /** @param {boolean} focus */
    after(focus) {
      undoing.taken();
      arrived();
      show(focus);
    },
  };
}
