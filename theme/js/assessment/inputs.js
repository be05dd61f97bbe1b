/** The inputs of an assessment's form that need more than a browser gives, and how much is filled in. */
import { startAlone, startDates } from "../alone.js";
import { writeFields } from "../fields.js";
import { startOwn } from "../own.js";
import { startProgress } from "../progress.js";
import { startRatings } from "../rating.js";
import { startRoundField } from "../round-field.js";
import { showSentences } from "../sentence.js";
import { startSplit, switchOff } from "../split.js";

/** @typedef {import("../fields.js").Fields} Fields */
/** @typedef {ReturnType<typeof startInputs>} Inputs */

/**
 * @param {HTMLFormElement} form
 * @param {import("../page.js").Words} words
 * @param {() => void} changed called after every change that is not typed
 */
export function startInputs(form, words, changed) {
  /** @type {import("../split.js").Split[]} */
  const splits = [];
  const owns = [...form.querySelectorAll("[data-own]")].map((own) =>
    startOwn(/** @type {HTMLElement} */ (own), words, changed, (message) => progress.say(message)),
  );
  startRatings(form, changed);
  startAlone(form);
  startDates(form);
  const progress = startProgress(form, splits, words);
  const round = startRoundField(form, words);

  /** Splits come and go with the items of one's own. */
  function startSplits() {
    const there = splits.filter((split) => split.element.isConnected);
    const started = new Set(there.map((split) => split.element));
    splits.splice(0, splits.length, ...there);
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-split]"))) {
      if (started.has(element)) continue;
      splits.push(startSplit(element, words, changed));
      element.querySelector("[data-copy]")?.removeAttribute("hidden");
    }
  }

  return {
    progress,
    round,
    splits,
    /** @param {Fields} fields */
    fill(fields) {
      for (const own of owns) own.sync(fields);
      writeFields(form, fields);
      round.came(fields.round ?? "");
    },
    /** Brings everything in step with the fields. @param {Fields} fields @returns {number} how much is answered, from 0 to 1 */
    show(fields) {
      startSplits();
      if (fields.side) form.dataset.side = fields.side;
      else delete form.dataset.side;
      switchOff(form, fields);
      for (const split of splits) split.show();
      for (const own of owns) own.show();
      showSentences(form);
      return progress.show();
    },
    /** A split takes over what was given in another. @param {string} name of the other @param {Element} within the split */
    copy(name, within) {
      const source = splits.find((split) => split.name === name);
      const into = splits.find((split) => split.element.contains(within));
      if (source?.state() === "done") into?.set(source.get());
    },
  };
}
