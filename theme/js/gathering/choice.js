/** Which assessment is compared, where the responses are to several. */
import { titleIn } from "../own-questions/wording.js";
import { need } from "../page.js";

/** @typedef {import("../relationship/joining.js").Held} Held */

/**
 * @param {HTMLElement} place with a select that names every assessment
 * @param {() => void} onChosen
 */
export function startChoice(place, onChosen) {
  const select = /** @type {HTMLSelectElement} */ (need(place, "select"));
  select.addEventListener("change", onChosen);

  /** @param {Held[]} held @returns {Map<string, Held[]>} by assessment */
  function byAssessment(held) {
    /** @type {Map<string, Held[]>} */
    const groups = new Map();
    for (const entry of held) {
      const of = groups.get(entry.response.assessment.id);
      if (of) of.push(entry);
      else groups.set(entry.response.assessment.id, [entry]);
    }
    return groups;
  }

  return {
    /** Chooses an assessment, as a link to this page asks; one that is chosen or not there is passed over. @param {string} wanted */
    choose(wanted) {
      if (select.value === wanted || ![...select.options].some(({ value, disabled }) => value === wanted && !disabled)) return;
      select.value = wanted;
      onChosen();
    },
    /** Offers what is there; unless one was chosen, it is that which both sides answered last. @param {Held[]} held */
    show(held) {
      const groups = byAssessment(held);
      for (const [id, [{ response }]] of groups) {
        const title = titleIn(response);
        if (title && ![...select.options].some(({ value }) => value === id)) select.append(new Option(title, id));
      }
      place.hidden = groups.size < 2;
      for (const option of select.options) option.hidden = option.disabled = !groups.has(option.value);
      if (groups.has(select.value)) return;
      const [best] = [...groups].sort(([, a], [, b]) => (rank(a) < rank(b) ? 1 : -1));
      select.value = best?.[0] ?? "";
    },
    /** @param {Held[]} held @returns {Held[]} those that are compared */
    of: (held) => byAssessment(held).get(select.value) ?? [],
  };
}

/** @param {Held[]} held @returns {string} both sides before one, then the latest answer */
function rank(held) {
  const sides = new Set(held.map(({ response }) => response.side)).size;
  return `${sides} ${held.reduce((latest, { response }) => (response.answered_at > latest ? response.answered_at : latest), "")}`;
}
