/** What belongs to the whole workshop: how many are there, ground rules, what is parked, and whether it was worth the time. */
import { make, need } from "../page.js";

/** @typedef {import("./rungs-form.js").Workshops} Workshops */
/** @typedef {import("../relationship/workshops.js").Side} Side */
/** @typedef {import("../relationship/workshops.js").Worth} Worth */

/**
 * @param {HTMLElement} dialog
 * @param {() => {workshops: Workshops, id: string}} record where it is written down
 * @param {() => void} changed
 */
export function startWholeForms(dialog, record, changed) {
  const begin = need(dialog, "[data-begin]");
  const rules = /** @type {HTMLTextAreaElement} */ (need(begin, "textarea"));
  const counts = /** @type {HTMLInputElement[]} */ ([...begin.querySelectorAll("input")]);
  const parking = need(dialog, "[data-parking]");
  const line = /** @type {HTMLInputElement} */ (need(parking, "input"));
  const votes = /** @type {HTMLButtonElement[]} */ ([...dialog.querySelectorAll("[data-vote]")]);

  begin.addEventListener("change", ({ target }) => {
    const { workshops, id } = record();
    if (target === rules) workshops.write(id, { ground_rules: linesOf(rules) });
    else if (target instanceof HTMLInputElement && target.validity.valid) workshops.write(id, { [`present.${target.name}`]: Number(target.value) });
    changed();
  });
  parking.addEventListener("submit", (event) => {
    event.preventDefault();
    const { workshops, id } = record();
    const text = line.value.trim();
    if (!text) return;
    if (workshops.write(id, { parked: [...(workshops.of(id)?.parked ?? []), text] }) !== false) line.value = "";
    changed();
  });
  parking.addEventListener("click", ({ target }) => {
    const at = target instanceof Element ? target.closest("[data-unpark]")?.getAttribute("data-unpark") : undefined;
    if (!at) return;
    const { workshops, id } = record();
    workshops.write(id, { parked: workshops.of(id).parked.filter((/** @type {string} */ _, /** @type {number} */ index) => index !== Number(at)) });
    changed();
    line.focus();
  });
  for (const vote of votes) {
    vote.addEventListener("click", () => {
      const [side, worth] = (vote.dataset.vote ?? "").split(".");
      const { workshops, id } = record();
      workshops.vote(id, /** @type {Side} */ (side), /** @type {Worth} */ (worth));
      changed();
    });
  }

  return {
    /** @param {import("./walk.js").Card} card @param {boolean} other whether another card was shown before */
    show({ kind }, other) {
      const { workshops, id } = record();
      const workshop = workshops.of(id);
      begin.hidden = kind !== "agenda" || !workshop;
      parking.hidden = !workshop;
      need(dialog, "[data-votes]").hidden = kind !== "close" || !workshop;
      if (!workshop) return;
      const parked = /** @type {string[]} */ (workshop.parked);
      need(parking, "[data-count]").textContent = parked.length ? String(parked.length) : "";
      need(parking, "ul").replaceChildren(...parked.map((text, at) => make("li", "", text, " ", unpark(text, at, need(parking, "ul").dataset.label ?? ""))));
      for (const vote of votes) {
        const [side, worth] = (vote.dataset.vote ?? "").split(".");
        need(vote, "b").textContent = String(workshop.worth?.[side]?.[worth] ?? 0);
      }
      if (!other) return;
      rules.value = workshop.ground_rules.join("\n");
      for (const count of counts) count.value = String(workshop.present[count.name] || "");
    },
  };
}

/** @param {string} text @param {number} at @param {string} label */
function unpark(text, at, label) {
  const button = make("button", "cp-text-button", "×");
  button.setAttribute("type", "button");
  button.setAttribute("aria-label", `${label}: ${text}`);
  button.dataset.unpark = String(at);
  return button;
}

/** @param {HTMLTextAreaElement} area @returns {string[]} */
function linesOf({ value }) {
  return value.split("\n").map((text) => text.trim()).filter(Boolean);
}
