/** What the others will see: each report, worked out when somebody opens it, one at a time. */
import { make } from "../page.js";
import { companiesFor } from "../relationship/companies.js";

/** @typedef {import("./handed.js").Made} Made */

/**
 * @param {HTMLElement} place
 * @param {import("../page.js").Words} words
 * @param {string} base leads to the language's root
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} scoring
 */
export function startPreview(place, words, base, scoring) {
  /** @param {Made} made @param {string} title */
  function folded({ response }, title) {
    const report = make("div", "cp-handing__report", make("p", "cp-empty", words.scoring));
    const fold = /** @type {HTMLDetailsElement} */ (make("details", "cp-fold", make("summary", "", title), report));
    fold.addEventListener("toggle", async () => {
      if (!fold.open) return;
      for (const other of place.querySelectorAll("details")) if (other !== fold) other.open = false;
      try {
        const answer = await scoring.ask({ type: "score", response, base, companies: companiesFor(`${base}../`, response) });
        if (!fold.open) return;
        if (answer.ok) report.innerHTML = answer.html; // Python wrote and escaped it, as on the form's page
        else report.replaceChildren(make("p", "cp-empty", answer.problems.join(" ")));
      } catch (error) {
        report.replaceChildren(make("p", "cp-empty", scoring.explain(error)));
      }
    });
    return fold;
  }

  return {
    /** @param {Made[]} made @param {string[]} titles */
    show: (made, titles) => place.replaceChildren(...made.map((item, at) => folded(item, titles[at]))),
  };
}
