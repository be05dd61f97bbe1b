/** The script of the pages that deal with a relationship: its desk, results, plan and what is set up. */
import { startCompare } from "./compare.js";
import { startDesk } from "./desk/desk.js";
import { startInvite } from "./invite/inviting.js";
import { startOwnQuestions } from "./own-questions/editor.js";
import { startPlan } from "./plan/plan.js";
import { startPortfolio } from "./portfolio/portfolio.js";
import { startProgramme } from "./programme/programme.js";
import { startSetUp } from "./set-up/set-up.js";
import { startShelf } from "./shelf/shelf.js";
import { startPage } from "./starting.js";

startPage({
  compare: startCompare,
  desk: startDesk,
  invite: startInvite,
  "own-questions": startOwnQuestions,
  plan: startPlan,
  portfolio: startPortfolio,
  programme: startProgramme,
  "set-up": startSetUp,
  shelf: startShelf,
});
