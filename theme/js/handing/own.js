/** One's own answers in this browser: the drafts of which a report was made, as they are now. */
import { openDrafts, wasScored } from "../draft/all.js";
import { openDraft } from "../draft.js";
import { canonical, toResponse } from "../fields.js";
import { readKnown } from "../known.js";
import { ownSet } from "../own-questions/sets.js";

/** @typedef {import("../fields.js").Fields} Fields */
/**
 * @typedef {object} Own
 * @property {string} id of the assessment
 * @property {string} title
 * @property {Fields} fields
 * @property {any} response as the form says it now, not yet checked by the engine
 * @property {string} text of it
 * @property {number} share how much is answered, from 0 to 1
 * @property {boolean} changed whether it was changed since the report
 */

/** Stands for the number in the id of an item of a list of one's own. */
const NUMBER = /-\d+$/;

/** @param {HTMLElement} element of the module @param {string} base leads to the site's root */
export function startOwnAnswers(element, base) {
  const known = readKnown(base);
  /** @type {Record<string, Record<string, string | string[]>>} */
  const shapes = JSON.parse(document.querySelector("script[data-shapes]")?.textContent ?? "{}");
  const drafts = openDrafts(base);

  /** @param {string} id @returns {import("../fields.js").Shape} */
  function shapeOf(id) {
    const own = ownSet(base, id);
    const of = (/** @type {string} */ question) => (own ? "rating" : undefined) ?? shapes[id]?.[question] ?? shapes[id]?.[question.replace(NUMBER, "-N")] ?? "";
    return {
      assessment: { id, version: known[id].version },
      language: element.dataset.language ?? "",
      ...(own && { questions: own.questions }),
      kindOf: (question) => [of(question)].flat().join(" "),
      lensesOf: (question) => [of(question)].flatMap((lenses) => (Array.isArray(lenses) ? lenses : [])),
    };
  }

  return {
    /** Kept when all drafts are known. */
    ready: drafts.ready,
    /** @returns {Own[]} in the order of the assessments */
    all() {
      return Object.keys(known).flatMap((id) => {
        const stored = drafts.of(id, known[id].version);
        if (!stored || !wasScored(stored)) return [];
        const response = toResponse(shapeOf(id), stored.fields, stored);
        const changed = stored.at > (stored.given ?? "");
        return [{ id, title: known[id].title, fields: stored.fields, response, text: canonical(response), share: stored.share ?? 1, changed }];
      });
    },
    /** They were handed over as they are: a later change gets a later time. @param {Own[]} own */
    async given(own) {
      for (const { id, response, fields } of own) {
        const draft = openDraft(id, String(known[id].version), base);
        await draft.settle(() => {});
        if (draft.load().at === response.answered_at) draft.made(response.side, fields);
      }
    },
  };
}
