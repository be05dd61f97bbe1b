/** The assessment's form for somebody in the room: no report at the end; the answers close, and the laptop goes on. */
import { canonical } from "../fields.js";
import { IN_FOLDER, linkOf } from "../invite/asked.js";
import { fill, make, need, showProblems } from "../page.js";
import { current } from "../relationship/shelf.js";
import { openRelationship } from "../relationship/store.js";
import { seatOf } from "./seat.js";

/**
 * @param {HTMLFormElement} form
 * @param {import("../page.js").Words} words
 * @param {object} of
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} of.scoring
 * @param {ReturnType<typeof import("../draft.js").openDraft>} of.draft
 * @param {() => any} of.response of what the form holds; undefined where something is wrong with it, which is said
 * @param {() => void} of.empty empties the form
 * @returns {{finish: () => Promise<void>} | undefined} nothing where nobody sits at this tab
 */
export function startSeated(form, words, { scoring, draft, response: responseOf, empty }) {
  const { base = "", assessment = "", language = "" } = form.dataset;
  const root = `${base}../`;
  const seat = seatOf(root);
  if (!seat) return undefined;
  const workshop = `${base}workshop/${IN_FOLDER ? "index.html" : ""}`;
  const problems = need(form, "[data-problems]");
  const leave = /** @type {HTMLAnchorElement} */ (make("a", "", words["seat-leave"]));
  leave.href = workshop;
  form.before(make("p", "cp-notice", fill(words["seat-says"], { side: words[`invited-${seat.side}`] }), " ", leave));
  for (const button of form.querySelectorAll('[data-action="score"]')) button.textContent = words["seat-done"];

  /** Where to go from here: to what is asked next, else to whoever sits down next. */
  function onward() {
    const rest = seat?.assessments.slice(seat.assessments.indexOf(assessment) + 1) ?? [];
    if (!rest.length || !seat?.assessments.includes(assessment)) return `${workshop}#handover`;
    const { name: relationship, round } = current(root);
    const asked = { assessments: rest, sides: [seat.side], relationship, round, languages: [language], by: "", from: "", role: "", pledge: false };
    return linkOf(asked, seat.side, language, base);
  }

  return {
    async finish() {
      const response = responseOf();
      if (!response) return;
      try {
        const { results: [made] } = await scoring.ask({ type: "read", items: [{ name: "", size: 0, file: canonical(response) }] });
        if (made.problems) return showProblems(problems, words["problems-title"], made.problems.map((/** @type {string} */ text) => ({ text })));
        const store = await openRelationship(root);
        await store.add({ responses: [{ ...made, name: "" }] });
        draft.clear();
        empty();
        location.replace(onward());
      } catch (error) {
        scoring.failed(problems, error);
      }
      return undefined;
    },
  };
}
