/** The page that helps to choose an assessment: it says how far each is in this browser. */
import { openShares } from "./draft.js";
import { fill, need, readWords } from "./page.js";
import { openRelationship } from "./relationship/store.js";

/** @param {HTMLElement} section */
export async function startChoosing(section) {
  const words = readWords();
  const base = `${section.dataset.base}../`;
  const cards = /** @type {HTMLElement[]} */ ([...section.querySelectorAll("[data-assessment]")]);
  const shares = openShares(base);
  const [relationship] = await Promise.all([openRelationship(base), shares.ready]);

  function show() {
    for (const card of cards) {
      const { assessment = "", version = "", oldest } = card.dataset;
      const sides = new Set(
        relationship
          .responses()
          .filter(({ response }) => response.assessment.id === assessment)
          .map(({ response }) => response.side),
      );
      const share = shares.of(assessment, version, oldest);
      card.dataset.state = stateOf(sides.size, share);
      const bar = /** @type {HTMLProgressElement} */ (need(card, "progress"));
      bar.value = sides.size > 1 ? 1 : share;
      need(card, ".cp-choose__state").hidden = false;
      const percent = Math.min(99, Math.round(share * 100));
      need(card, "[data-said]").textContent = fill(words[`state-${card.dataset.state}`], { percent });
    }
  }

  relationship.onChange(show);
  addEventListener("storage", show);
  addEventListener("pageshow", show);
  show();
}

/** @param {number} sides how many of the two have answered @param {number} share of one's own draft */
function stateOf(sides, share) {
  if (sides > 1) return "compared";
  if (share >= 1) return "done";
  return share > 0 ? "begun" : "none";
}
