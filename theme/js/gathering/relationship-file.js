/** The relationship as one file: everything that is kept, as the engine writes it. */
import { fill, notice, save, showProblems } from "../page.js";

/** @typedef {import("../relationship/store.js").Relationship} Relationship */

/**
 * @param {object} options
 * @param {Relationship} options.store
 * @param {ReturnType<typeof import("./known.js").startKnown>} options.known
 * @param {import("../page.js").Words} options.words
 * @param {HTMLElement} options.problems where to say what went wrong
 * @param {(error: unknown) => string} options.explain
 */
export function startRelationshipFile({ store, known, words, problems, explain }) {
  /** @param {string[]} reasons */
  function failed(reasons) {
    showProblems(problems, words["export-failed"], reasons.map((text) => ({ text })));
    return false;
  }

  return {
    /** Gives the file out. @returns {Promise<boolean>} whether it could be made */
    async give() {
      showProblems(problems, "", []);
      const { responses, ...records } = store.snapshot();
      const names = [...new Set([...records.names, ...responses.map(({ response }) => response.relationship)])].filter(Boolean);
      try {
        const answer = await known.ask({ type: "relationship", ...records, names }, responses);
        const unusable = known.unusable(responses);
        if (!answer.ok || unusable.length) return failed(answer.ok ? unusable.flatMap(({ problems: found }) => found) : answer.problems);
        const name = fileName(names);
        save(name, answer.text);
        notice(fill(words["export-done"], { name }));
        return true;
      } catch (error) {
        return failed([explain(error)]);
      }
    },
  };
}

/** @param {string[]} names @returns {string} after the first name, as far as it has letters and digits */
function fileName(names) {
  const plain = (names.sort()[0] ?? "").normalize("NFKD").toLowerCase();
  const slug = plain.replace(/[\u0300-\u036f]/g, "").replace(/[^a-z0-9]+/g, "-").slice(0, 60).replace(/^-+|-+$/g, "");
  return `${slug || "counterpart"}.relationship.json`;
}
