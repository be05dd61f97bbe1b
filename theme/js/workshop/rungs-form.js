/** For a ladder or a rule: what each side wrote in silence, side by side, and what the room agrees on. */
import { need } from "../page.js";

/** @typedef {import("../relationship/workshops.js").Side} Side */
/** @typedef {ReturnType<typeof import("../relationship/workshops.js").startWorkshops>} Workshops */
/** @typedef {{workshops: Workshops, id: string, topic: import("../relationship/workshops.js").Topic}} Record */

/**
 * @param {HTMLElement} place
 * @param {() => Record} record where it is written down
 * @param {() => void} changed
 */
export function startRungsForm(place, record, changed) {
  const selects = /** @type {HTMLSelectElement[]} */ ([...place.querySelectorAll("select")]);
  const areas = /** @type {HTMLTextAreaElement[]} */ ([...place.querySelectorAll("textarea")]);

  /** @param {HTMLSelectElement | HTMLTextAreaElement} field */
  function write({ name, value }) {
    const { workshops, id, topic } = record();
    const [side, member] = name.split(".");
    if (member) workshops.silent(id, topic, /** @type {Side} */ (side), { [member]: value });
    else workshops.decide(id, topic, { [side]: value });
    changed();
  }
  place.addEventListener("input", ({ target }) => (target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) && write(target));

  return {
    /** @param {import("./walk.js").Card} card */
    show({ rungs }) {
      const { workshops, id, topic } = record();
      const decision = workshops.decision(id, topic);
      for (const select of selects) {
        select.replaceChildren(new Option(need(select, "option").textContent ?? "", ""), ...rungs.map(([rung, words]) => new Option(words, rung)));
      }
      for (const field of [...selects, ...areas]) {
        const [side, member] = field.name.split(".");
        field.value = (member ? decision?.wrote?.[side]?.[member] : decision?.[side]) ?? "";
      }
    },
  };
}
