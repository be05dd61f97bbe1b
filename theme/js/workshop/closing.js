/** What belongs to the whole workshop: how many are there, ground rules, what is parked, and whether it was worth the time. */
import { make, need } from "../page.js";

/** @typedef {import("./rungs-form.js").Workshops} Workshops */
/** @typedef {{workshops: Workshops, id: string, sample: boolean}} Record */
/** @typedef {import("../relationship/workshops.js").Side} Side */
/** @typedef {import("../relationship/workshops.js").Worth} Worth */

/**
 * @param {HTMLElement} dialog
 * @param {() => Record} record where it is written down
 * @param {ReturnType<typeof import("../plan/typed.js").startTyped>} typed holds what is typed until its field is left
 * @param {() => void} changed
 */
export function startWholeForms(dialog, record, typed, changed) {
  const begin = need(dialog, "[data-begin]");
  const rules = /** @type {HTMLTextAreaElement} */ (need(begin, "textarea"));
  const counts = /** @type {HTMLInputElement[]} */ ([...begin.querySelectorAll("input")]);
  const parking = need(dialog, "[data-parking]");
  const line = /** @type {HTMLInputElement} */ (need(parking, "input"));
  const votes = /** @type {HTMLButtonElement[]} */ ([...dialog.querySelectorAll("[data-vote]")]);

  /** What a field says of the workshop; nothing where it can't be. @param {EventTarget | null} target @returns {import("../plan/fields.js").Patch | undefined} */
  function patchOf(target) {
    if (target === rules) return { ground_rules: linesOf(rules) };
    return target instanceof HTMLInputElement && target.validity.valid ? { [`present.${target.name}`]: Number(target.value) } : undefined;
  }

  begin.addEventListener("input", ({ target }) => {
    const { id, sample } = record();
    const patch = patchOf(target);
    if (patch && !sample) void typed.keep({ kind: "workshops", id, patch });
  });
  begin.addEventListener("change", async ({ target }) => {
    const { workshops, id, sample } = record();
    const patch = patchOf(target);
    const writing = patch && workshops.write(id, patch);
    changed();
    if (!patch || sample) return;
    await writing;
    typed.done({ kind: "workshops", id, patch });
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
