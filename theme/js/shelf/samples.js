/** Samples to rehearse on: each opens as a relationship of its own, marked as a sample. */
import { showProblems, need } from "../page.js";
import { openNext } from "../relationship/opened.js";
import { unset } from "../relationship/set-up.js";
import { openRelationship } from "../relationship/store.js";
import { latestRound } from "../round-name.js";

/**
 * @param {HTMLElement} section
 * @param {object} on
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} on.scoring
 * @param {ReturnType<typeof import("../relationship/shelf.js").openShelf>} on.shelf
 * @param {string} on.base leads to the site's root
 * @param {import("../page.js").Words} on.words
 */
export function startSamples(section, { scoring, shelf, base, words }) {
  const problems = need(section, "[data-problems]");

  /** @param {string} sample @param {string} name @param {string[]} codes */
  async function open(sample, name, codes) {
    const { results } = await scoring.ask({ type: "read", items: codes.map((text) => ({ name: "", text })) });
    const wrong = results.flatMap((/** @type {any} */ { problems: texts }) => texts ?? []);
    if (wrong.length) return showProblems(problems, words["compare-refused-link"], wrong.map((/** @type {string} */ text) => ({ text })));
    const responses = results.map((/** @type {any} */ result) => ({ code: "", ...result, name: "" }));
    const round = latestRound(responses.map((/** @type {any} */ { response }) => response));
    const assessments = [...new Set(responses.map((/** @type {any} */ { response }) => response.assessment.id))];
    const entry = await shelf.add({ ...unset(), name, sample, assessments, round });
    const store = await openRelationship(base, entry.id);
    await store.add({ responses });
    openNext(base, entry.id);
    location.assign(new URL("../relationship/index.html", location.href));
  }

  section.addEventListener("click", async ({ target }) => {
    const button = target instanceof Element && target.closest("[data-sample]");
    if (!(button instanceof HTMLButtonElement) || button.getAttribute("aria-busy") === "true") return;
    const { sample = "", called = "", codes = "" } = button.dataset;
    button.setAttribute("aria-busy", "true");
    try {
      await open(sample, called, codes.split(" "));
    } catch (error) {
      scoring.failed(problems, error);
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
}
