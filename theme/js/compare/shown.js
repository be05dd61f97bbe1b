/** What is at hand, as the comparison page lists it, and whether the browser keeps it. */
import { anyAhead } from "../clock.js";
import { startAnswered } from "../gathering/answered.js";
import { startSaved } from "../gathering/saved.js";
import { startTwins } from "../gathering/twins.js";
import { need } from "../page.js";
import { RECORD_KINDS } from "../relationship/joining.js";

/** @typedef {import("../relationship/joining.js").Held} Held */

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 * @param {object} of
 * @param {import("../relationship/store.js").Relationship} of.store
 * @param {ReturnType<typeof import("../relationship/troubles.js").startTroubles>} of.troubles
 * @param {import("./at-hand.js").AtHand} hand
 * @param {(held: Held[]) => void} remove takes away what somebody does not want
 */
export function startShown(section, words, { store, troubles }, hand, remove) {
  const resetButton = need(section, '[data-action="reset"]');
  const saved = startSaved(need(section, "[data-saved]"), words);
  const answered = startAnswered(section, words, (held) => remove([held]));
  const twins = startTwins(need(section, "[data-twins]"), words, remove);

  function showSaved() {
    const [sample, isSaved] = [hand.isSample(), store.isSaved()];
    const has = store.responses().length || RECORD_KINDS.some((kind) => store.records(kind).length);
    need(section, "[data-relationship]").hidden = !has || sample;
    need(section, "[data-saved]").hidden = !has && !sample && isSaved;
    need(section, "[data-ahead]").hidden = sample || !anyAhead(store.snapshot());
    saved.show(sample ? "sample" : !isSaved ? "refused" : store.settled() ? "kept" : "saving", store.refusal());
    troubles.show();
  }

  return {
    /** @param {Held[]} held */
    show(held) {
      answered.show(held);
      twins.show(held);
      resetButton.hidden = !held.length;
      section.toggleAttribute("data-filled", held.length > 0);
      showSaved();
    },
    /** While more comes in: the list alone. @param {Held[]} held */
    list: (held) => answered.show(held),
    saved: showSaved,
  };
}
