/** Answers that are all the same: whether that is meant is asked once, beside the report. */
import { fill, need } from "../page.js";
import { reveal } from "../reveal.js";

/** @typedef {import("../fields.js").Fields} Fields */

/** Fewer answers than these may well be the same [convention]. */
const FEWEST = 6;
const JUDGED = { rating: "rating", ladder: "rating", state: "state", points: "points" };

/**
 * How many answers are all the same; 0 where any differ from the others of their kind, or where
 * there are too few of every kind to wonder.
 * @param {Fields} fields
 * @param {(question: string) => string} kindOf how a question is answered
 */
export function allTheSame(fields, kindOf) {
  /** @type {Map<string, Map<string, string>>} by kind: what was answered, by question and lens */
  const kinds = new Map();
  for (const [name, value] of Object.entries(fields)) {
    const [question, lens, option] = name.split(".");
    const kind = JUDGED[/** @type {keyof typeof JUDGED} */ (kindOf(question))];
    if (!lens || !kind || ["note", "label", "na", "sentence"].includes(lens) || value === "n/a") continue;
    const answers = kinds.get(kind) ?? new Map();
    const answer = `${question}.${lens}`;
    answers.set(answer, option ? [answers.get(answer), `${option} ${value}`].filter(Boolean).sort().join(" ") : value);
    kinds.set(kind, answers);
  }
  const groups = [...kinds.values()];
  if (!groups.some((answers) => answers.size >= FEWEST)) return 0;
  if (groups.some((answers) => new Set(answers.values()).size > 1)) return 0;
  return groups.reduce((count, answers) => count + answers.size, 0);
}

/**
 * @param {HTMLFormElement} form
 * @param {import("../page.js").Words} words
 * @param {{asked: () => boolean, ask: () => void}} once whether it was asked of this draft, and that it is now
 */
export function startSame(form, words, once) {
  const kindOf = (/** @type {string} */ question) =>
    form.querySelector(`[data-question="${question}"]`)?.getAttribute("data-kind") ?? "";

  const notice = need(document, "[data-same]");
  const hide = () => (notice.hidden = true);
  need(notice, "[data-same-yes]").addEventListener("click", hide);
  need(notice, "[data-same-no]").addEventListener("click", () => {
    hide();
    const first = form.querySelector("fieldset[data-question] input");
    if (!(first instanceof HTMLInputElement)) return;
    reveal(first);
    first.focus();
  });

  return {
    /** Asks beside the report, which is there already. @param {Fields} fields */
    wonder(fields) {
      hide();
      const count = once.asked() ? 0 : allTheSame(fields, kindOf);
      if (!count) return;
      once.ask();
      need(notice, "[data-same-ask]").textContent = fill(words["same-ask"], { count });
      notice.hidden = false;
    },
  };
}
