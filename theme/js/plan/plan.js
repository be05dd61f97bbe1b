/** The page of the plan: actions, ground rules and changes, kept as they are written. */
import { startExports, wordDocument, workbook } from "../exports.js";
import { startKnown } from "../gathering/known.js";
import { startRelationshipFile } from "../gathering/relationship-file.js";
import { need, notice, readWords, showProblems } from "../page.js";
import { companiesOf } from "../relationship/companies.js";
import { fileStart } from "../relationship/file-name.js";
import { current } from "../relationship/shelf.js";
import { openRelationship } from "../relationship/store.js";
import { startTroubles } from "../relationship/troubles.js";
import { whenReleased } from "../released.js";
import { startScoring } from "../scoring.js";
import { startAsking } from "./asking.js";
import { startClashes } from "./clashes.js";
import { listenTo } from "./hands.js";
import { startKeeping } from "./keeping.js";
import { startLists } from "./lists.js";
import { nameOwners } from "./owners.js";
import { startRefusing } from "./refusing.js";
import { startSteps } from "./steps.js";
import { startTyped } from "./typed.js";
import { startTyping } from "./typing.js";
import { startUnusable } from "./unusable.js";

const FILES = {
  "export-ics": { kind: "plan-ics", name: ".ics", type: "text/calendar;charset=utf-8", part: "calendar" },
  "export-md": { kind: "plan-md", name: ".md", type: "text/markdown;charset=utf-8" },
  "export-xlsx": workbook("plan-xlsx", ".xlsx"),
  "export-docx": wordDocument("plan", ".docx"),
  "export-csv": { kind: "plan-csv", name: ".csv", type: "text/csv;charset=utf-8" },
};

/** @param {HTMLElement} section */
export async function startPlan(section) {
  const words = readWords();
  const base = section.dataset.base ?? "";
  nameOwners(words, companiesOf(`${base}../`));
  const scoring = startScoring(section, words);
  const known = startKnown(scoring);
  const store = await openRelationship(`${base}../`);
  const refusing = startRefusing(words, (kind, given) => steps.add(kind, given));
  const plan = startKeeping(store, refusing.refuse);
  const clashes = startClashes(plan.last);
  const typed = startTyped(`${base}../`);
  const troubles = startTroubles(need(section, "[data-trouble]"), words, store, `${base}../`);
  const problems = need(section, "[data-problems]");
  const file = startRelationshipFile({ store, known, words, problems, saveRaw: troubles.saveRaw, entry: () => current(`${base}../`) });
  const unusable = startUnusable(section, words);
  const lists = startLists(section, words, { plan, store, clashes, troubles });
  const asking = startAsking({
    ...{ section, words, store, known, plan, lists, problems, base },
    failed: scoring.failed,
    keep: () => typing.keep(document.activeElement),
    waits: () => typing.waits(),
  });
  const { show } = lists;
  const typing = startTyping(section, { typed, plan, clashes, refusing, unusable }, { show, lags: asking.lags, soon: asking.soon });
  const steps = startSteps(words, { plan, clashes, lists }, typing.keep);
  listenTo(section, steps, {
    print: () => sound() && asking.ask().then((shown) => shown && print()),
    file: () => sound() && file.give(),
  });

  /** Whether the plan is what its fields say; says which ones it cannot take. */
  function sound() {
    const wrong = unusable.tell();
    showProblems(problems, words["fields-unusable"], wrong.map((text) => ({ text })));
    return !wrong.length;
  }

  /** What is handed out, of fields that the plan can take. @param {object} request @param {string} [part] */
  async function exported(request, part) {
    const wrong = unusable.tell();
    return wrong.length ? { ok: false, problems: wrong } : asking.all(request, part);
  }

  store.onChange(({ otherTab, wiped }) => {
    if (wiped) notice(words["kept-wiped"]);
    else if (otherTab) notice(words["other-tab"]);
    whenReleased(show);
    asking.lags();
    asking.soon();
  });
  const files = Object.entries(FILES).map(([action, file]) => [action, { ...file, name: [fileStart(`${base}../`), words["file-name"]].filter(Boolean).join("-") + file.name }]);
  startExports({ ask: exported, explain: scoring.explain, words, problems, files: Object.fromEntries(files), root: `${base}../` });

  await typing.goOn();
  section.dataset.ready = "";
  await asking.ask();
}
