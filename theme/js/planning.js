/** The script of the pages on which something is put together: a plan, a programme, one's own questions, a portfolio. */
import { startOwnQuestions } from "./own-questions/editor.js";
import { startPlan } from "./plan/plan.js";
import { startPortfolio } from "./portfolio/portfolio.js";
import { startProgramme } from "./programme/programme.js";
import { startPage } from "./starting.js";

startPage({
  "own-questions": startOwnQuestions,
  plan: startPlan,
  portfolio: startPortfolio,
  programme: startProgramme,
});
