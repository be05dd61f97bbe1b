/** Starts the modules that the page asks for; one that breaks spares the rest. */
import { startAstray } from "./arriving/astray.js";
import { startAssessment } from "./assessment.js";
import { startBrand } from "./brand/showing.js";
import { startCharts } from "./charts/saving.js";
import { startCompare } from "./compare.js";
import { startDesk } from "./desk/desk.js";
import { nameForeignParts } from "./foreign.js";
import { startHanding } from "./handing/handing.js";
import { startInvite } from "./invite/inviting.js";
import { startKeyboard } from "./keyboard.js";
import { startKeys } from "./keys.js";
import { leavesForReader, rememberLanguage } from "./language.js";
import { closeNumbers } from "./numbers.js";
import { startOffline } from "./offline/line.js";
import { startOwnQuestions } from "./own-questions/editor.js";
import { startPlan } from "./plan/plan.js";
import { startPortfolio } from "./portfolio/portfolio.js";
import { startLine } from "./relationship/line.js";
import { startFilters } from "./plays/filters.js";
import { startOpening } from "./plays/opening.js";
import { startPlay } from "./plays/play.js";
import { startProgramme } from "./programme/programme.js";
import { unfoldForPrint } from "./report.js";
import { startChoosing } from "./choosing.js";
import { startSetUp } from "./set-up/set-up.js";
import { startShelf } from "./shelf/shelf.js";
import { startTyping } from "./typing.js";

/** @type {Record<string, (element: HTMLElement) => void>} */
const modules = {
  assessment: startAssessment,
  choosing: startChoosing,
  compare: startCompare,
  desk: startDesk,
  handing: startHanding,
  invite: startInvite,
  "own-questions": startOwnQuestions,
  plan: startPlan,
  portfolio: startPortfolio,
  "set-up": startSetUp,
  shelf: startShelf,
  play: startPlay,
  plays: startFilters,
  programme: startProgramme,
};

const base = document.querySelector("[data-offline]")?.getAttribute("data-base") ?? "";
if (!leavesForReader(base)) startPage();

function startPage() {
  for (const element of document.querySelectorAll("[data-module]")) {
    const name = element.getAttribute("data-module") ?? "";
    if (!(element instanceof HTMLElement) || element.dataset.started) continue;
    element.dataset.started = "true";
    try {
      modules[name]?.(element);
    } catch (error) {
      console.error(`The module ${name} did not start`, error);
    }
  }
  startBrand(base);
  rememberLanguage(base);
  startLine();
  startKeys();
  startTyping();
  for (const form of document.querySelectorAll("form.cp-form")) startKeyboard(/** @type {HTMLFormElement} */ (form));
  startAstray();
  nameForeignParts();
  startCharts();
  closeNumbers();
  unfoldForPrint();
  startOpening();
  startOffline();
}
