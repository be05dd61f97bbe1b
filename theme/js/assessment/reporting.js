/** The report of what the form holds, and what goes with it to be handed over. */
import { checkForm } from "../checks.js";
import { startCurrent } from "../current.js";
import { canonical, shapeOf, toResponse } from "../fields.js";
import { fileName } from "../handing/handed.js";
import { make, need, save, showProblems } from "../page.js";
import { companiesFor } from "../relationship/companies.js";
import { emptyReport, showReport } from "../report.js";
import { startShare } from "../share.js";
import { difference } from "../undo.js";
import { startSame } from "./same.js";

/** @typedef {import("../fields.js").Fields} Fields */

/**
 * @param {HTMLFormElement} form
 * @param {import("../page.js").Words} words
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} scoring
 * @param {ReturnType<typeof import("../draft.js").openDraft>} draft
 * @param {object} of
 * @param {import("./inputs.js").Inputs} of.inputs
 * @param {() => Fields} of.fields what the form holds
 * @param {() => void} of.scored called when there is a report
 */
export function startReporting(form, words, scoring, draft, { inputs, fields, scored: tellScored }) {
  const { base = "" } = form.dataset;
  const report = need(document, "#report");
  const problems = need(form, "[data-problems]");
  const share = startShare(need(document, "[data-share]"), words, base, scoring);
  const current = startCurrent(report, { said: words["score-again"], offer: words["score-renew"], renew: () => score(false) });
  const same = startSame(form, words, draft.same);
  /** @param {any} response */
  const asking = (response) => ({ type: "score", response, base, companies: companiesFor(`${base}../`, response) });
  /** What the report was last asked for; a reset asks for nothing. */
  let asked = {};
  /** What the report was made of. @type {Fields | undefined} */
  let scored;

  /** Says whether the report, and what goes with it, is of what the form holds. */
  function compare() {
    const old = scored !== undefined && Object.keys(difference(scored, fields())).length > 0;
    current.lags(old);
    share.lags(old);
  }

  /** Whether the form can be scored; says what is wrong with it. */
  function sound() {
    const faults = checkForm(form, fields(), inputs.splits, words, inputs.round);
    showProblems(problems, words["problems-title"], faults);
    return !faults.length;
  }

  /** @param {boolean} [focus] whether the reader asked for the report @returns {Promise<boolean>} whether there is one */
  async function score(focus = true) {
    if (!sound()) return false;
    if (report.dataset.state !== "shown") emptyReport(report, words.scoring);
    const answered = fields();
    const response = toResponse(shapeOf(form), answered, draft.author());
    draft.made(response.side, answered);
    asked = response;
    try {
      const answer = await scoring.ask(asking(response));
      if (asked !== response) return false;
      if (answer.ok) {
        scored = answered;
        tellScored();
        showReport(report, answer.html, focus);
        same.wonder(answered);
        share.show([answer]);
        compare();
        return true;
      }
      showProblems(problems, words["problems-title"], answer.problems.map((/** @type {string} */ text) => ({ text })));
      emptyReport(report, "", "error");
    } catch (error) {
      if (asked !== response) return false;
      emptyReport(report, "", "error");
      scoring.failed(problems, error);
      offerDownload(need(problems, ".cp-alert"), words, `${base}../`, () => sound() && toResponse(shapeOf(form), fields(), draft.author()));
    }
    return false;
  }

  /** Shows the report that an earlier visit made, of what it was made of. */
  async function again() {
    const made = draft.lastMade();
    if (!made || scored || report.dataset.state === "shown") return;
    const response = toResponse(shapeOf(form), made.fields, made);
    asked = response;
    try {
      const answer = await scoring.ask(asking(response));
      if (asked !== response || !answer.ok) return;
      scored = made.fields;
      tellScored();
      showReport(report, answer.html, false);
      share.show([answer]);
      compare();
    } catch {
      // nobody asked for it: whoever asks for a report is told what is wrong
    }
  }

  return {
    score,
    /** What the form holds, as a response; undefined where something is wrong with it, which is said. */
    response: () => (sound() ? toResponse(shapeOf(form), fields(), draft.author()) : undefined),
    again,
    compare,
    /** Nothing is asked for any more, and nothing was made. */
    forget: () => void ([asked, scored] = [{}, undefined]),
    hide() {
      emptyReport(report, "");
      share.hide();
      need(document, "[data-onward]").hidden = true;
      showProblems(problems, "", []);
    },
  };
}

/**
 * What can be kept even though the engine does not run.
 * @param {HTMLElement} place
 * @param {import("../page.js").Words} words
 * @param {string} root leads to the site's root
 * @param {() => any} responseOf the response; false where there is none
 */
function offerDownload(place, words, root, responseOf) {
  const button = make("button", "cp-button cp-button--small", words.download);
  button.setAttribute("type", "button");
  button.addEventListener("click", () => {
    const response = responseOf();
    if (response) save(fileName(response, root), canonical(response));
  });
  place.append(button);
}
