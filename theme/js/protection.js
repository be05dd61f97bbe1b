/**
 * Whether a relationship is protected: one setting, under a lock in the header of every page that
 * shows results. While it is on, no page shows, prints or gives out what too few people are behind.
 */
import { openDouble } from "./double.js";
import { fill, need } from "./page.js";
import { nameOfStore } from "./relationship/store.js";

/** @typedef {import("./relationship/joining.js").Held} Held */

/** People of one side from whom on it is on until somebody switches it off. */
const SEVERAL = 2;

/**
 * @param {HTMLElement} place the lock; it says in `data-smallest` how many people a figure needs
 * @param {object} of
 * @param {string} of.root leads to the site's root
 * @param {import("./page.js").Words} of.words
 * @param {() => void} of.changed told that what is shown must be made anew
 * @param {boolean} [of.unkept] on with each visit, whatever was chosen elsewhere, and what is chosen is not kept
 */
export function startProtection(place, { root, words, changed, unkept = false }) {
  const key = `${nameOfStore(root)}:protection`;
  const control = /** @type {HTMLInputElement} */ (need(place, "[data-shared]"));
  const smallest = Number(place.dataset.smallest);
  const double = openDouble(root);
  /** What was chosen for the relationship, and for what this page shows and does not keep. */
  let chosen = read(double.read(key));
  /** @type {boolean | undefined} */
  let sample;
  let [several, isSample] = [false, false];

  const on = () => (unkept ? (sample ?? true) : isSample ? (sample ?? false) : (chosen ?? several));

  function show() {
    control.checked = on();
    place.dataset.lock = on() ? "on" : "off";
    need(place, "[data-lock-says]").textContent = fill(words[on() ? "lock-on" : "lock-off"], { smallest });
  }

  /** Another page chose. @param {string | null | undefined} text */
  function elsewhere(text) {
    const before = on();
    chosen = read(text) ?? chosen;
    show();
    if (on() !== before) changed();
  }

  control.addEventListener("change", () => {
    if (isSample || unkept) sample = control.checked;
    else {
      chosen = control.checked;
      double.write(key, { on: chosen });
    }
    show();
    changed();
  });
  addEventListener("storage", (event) => event.key === key && elsewhere(event.newValue));
  addEventListener("pageshow", (event) => event.persisted && elsewhere(double.read(key)));
  double.onLater((of, text) => of === key && elsewhere(text));
  double.ready.then((all) => chosen === undefined && elsewhere(all.get(key)));
  show();

  return {
    /** What a request says of it: how many people a figure needs, 0 for all of them. */
    smallest: () => (on() ? smallest : 0),
    /**
     * @param {Held[]} held whose answers are shown
     * @param {boolean} [ofSample] a sample is nobody's, and changes no setting
     */
    show(held, ofSample = false) {
      several = people(held, "buyer") >= SEVERAL || people(held, "supplier") >= SEVERAL;
      isSample = ofSample;
      place.hidden = !held.length;
      show();
    },
  };
}

/** How many people of a side answered anything. @param {Held[]} held @param {string} side */
function people(held, side) {
  return new Set(held.filter(({ response }) => response.side === side).map(({ response }) => response.respondent.id)).size;
}

/** @param {string | null | undefined} text @returns {boolean | undefined} */
function read(text) {
  try {
    const { on } = JSON.parse(text ?? "{}");
    return typeof on === "boolean" ? on : undefined;
  } catch {
    return undefined;
  }
}
