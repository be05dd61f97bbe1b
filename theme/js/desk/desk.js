/** The desk of a relationship: who has answered, what comes next, what comes in, and all its results. */
import { startArriving } from "../compare/arriving.js";
import { startForeignNames } from "../gathering/foreign.js";
import { startKnown } from "../gathering/known.js";
import { startRelationshipFile } from "../gathering/relationship-file.js";
import { knownSets } from "../known.js";
import { learnSets } from "../own-questions/sets.js";
import { need, notice, readWords } from "../page.js";
import { openShelf } from "../relationship/shelf.js";
import { openedId } from "../relationship/opened.js";
import { openRelationship } from "../relationship/store.js";
import { startTroubles } from "../relationship/troubles.js";
import { startScoring } from "../scoring.js";
import { startHead } from "./head.js";
import { startLastWorkshop } from "./last-workshop.js";
import { startMatrix } from "./matrix.js";
import { startOpenActions } from "./open-actions.js";
import { startReminder } from "./reminder.js";
import { startResults } from "./results.js";
import { startRounds } from "./rounds.js";
import { standing } from "./standing.js";
import { startStep } from "./step.js";
import { startYours } from "./yours.js";

/** @param {HTMLElement} section */
export async function startDesk(section) {
  const words = readWords();
  const base = `${section.dataset.base ?? ""}../`;
  /** @type {import("./matrix.js").Asked} */
  const playbook = JSON.parse(need(document, "script[data-assessments]").textContent ?? "{}");
  /** With the sets of questions of one's own that are known by now. @type {import("./matrix.js").Asked} */
  const asked = { ...playbook };
  const scoring = startScoring(section, words);
  const known = startKnown(scoring);
  const shelf = openShelf(base);
  const store = await openRelationship(base);
  await shelf.ready;
  const setUp = () => shelf.get(openedId(base));
  const learn = async () => {
    if (await learnSets(base, store)) renewAsked();
  };
  const renewAsked = () => {
    for (const [id, { title, minutes }] of Object.entries(knownSets(base))) asked[id] = { title, minutes: String(minutes) };
    show();
  };
  const troubles = startTroubles(need(section, "[data-trouble]"), words, store, base);
  const remind = startReminder(section, words, asked, setUp);
  const matrix = startMatrix(need(section, "[data-matrix]"), words, asked, remind);
  const head = startHead(section, words);
  const rounds = startRounds(need(section, "[data-rounds-choice]"), words, show);
  const actions = startOpenActions(section, words, store);
  const workshop = startLastWorkshop(section, words, store);
  const problems = need(section, "[data-problems]");
  const yours = await startYours(section, base, scoring, { held: store.responses, setUp, changed: show });
  const step = startStep(section, words, { remind, yours: () => void count(), titleOf: matrix.titleOf });
  const results = startResults(section, words, { scoring, known, store });
  const file = startRelationshipFile({ store, known, words, problems, saveRaw: troubles.saveRaw, entry: setUp });

  function show() {
    const [held, about] = [store.responses(), setUp()];
    head.show(about, store);
    const rows = standing(held, about, Object.keys(asked), rounds.show(held, about.round));
    matrix.show(rows, about.side);
    need(section, "[data-none]").hidden = rows.length > 0;
    step.show({ ...about, rows, actions: actions.show(), yours: yours.ids() });
    workshop.show();
    troubles.show();
  }

  /** One's own answers count from now on. */
  async function count() {
    try {
      store.take({ responses: await yours.read() });
    } catch (error) {
      scoring.failed(problems, error);
    }
    show();
    void results();
  }

  startArriving(section, words, {
    ...{ scoring, known, imports: troubles.imports },
    admit: startForeignNames(words, base, store).admit,
    before: () => store.ready,
    keep: (taken) => store.take(taken).counts,
    after() {
      show();
      void learn();
      void results();
    },
  });
  need(section, '[data-action="export-relationship"]').addEventListener("click", () => file.give());
  shelf.onChange(show);
  store.onChange(({ elsewhere, otherTab, wiped }) => {
    if (wiped) notice(words["kept-wiped"]);
    if (!elsewhere) return;
    if (otherTab) notice(words["other-tab"]);
    show();
    void results();
  });
  await learn();
  renewAsked();
  section.dataset.ready = "";
  await results();
}
