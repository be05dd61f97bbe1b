/** What is at hand, as the comparison page lists it, and whether the browser keeps it. */
import { anyAhead } from "../clock.js";
import { startAnswered } from "../gathering/answered.js";
import { startSaved } from "../gathering/saved.js";
import { startTwins } from "../gathering/twins.js";
import { need } from "../page.js";
import { RECORD_KINDS } from "../relationship/joining.js";

/** @typedef {import("../relationship/joining.js").Held} Held */

/** Milliseconds between two looks at everything that is kept, while files come in by the thousand. */
const PAUSE = 200;

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

  const showSavedSoon = pausing(showSaved);
  /** @type {Held[]} */
  let coming = [];
  const listSoon = pausing(() => answered.show(coming));

  return {
    /** @param {Held[]} held */
    show(held) {
      listSoon.dropped();
      answered.show(held);
      twins.show(held);
      resetButton.hidden = !held.length;
      section.toggleAttribute("data-filled", held.length > 0);
      showSaved();
    },
    /** While more comes in: the list alone. @param {Held[]} held */
    list(held) {
      coming = held;
      listSoon.run();
    },
    saved: showSavedSoon.run,
  };
}

/** Runs at once, then after each pause in which it was asked for again. @param {() => void} step */
function pausing(step) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;
  let again = false;

  function run() {
    again = pause !== undefined;
    if (again) return;
    pause = setTimeout(() => {
      pause = undefined;
      if (again) run();
    }, PAUSE);
    step();
  }

  return {
    run,
    /** What was asked for is done already. */
    dropped() {
      again = false;
    },
  };
}
