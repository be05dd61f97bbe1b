/** The script of the forms, and of the page that hands their answers over. */
import { startAssessment } from "./assessment.js";
import { startHanding } from "./handing/handing.js";
import { startPage } from "./starting.js";

startPage({
  assessment: startAssessment,
  handing: startHanding,
});
