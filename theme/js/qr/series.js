/** A series of QR codes in the dialog: one after the other by itself, or step by step. */
import { fill, need } from "../page.js";
import { fit } from "./dialog.js";
import { PART, showPicture } from "./picture.js";

/** @typedef {import("../series/making.js").Series} Series */

const REDUCED = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * @param {HTMLDialogElement} dialog
 * @param {import("../page.js").Words} words
 * @param {(request: object, part: string) => Promise<any>} ask the engine
 */
export function startSeries(dialog, words, ask) {
  const controls = need(dialog, "[data-series]");
  const place = need(dialog, "[data-qr-large]");
  const play = need(controls, "[data-action=series-play]");
  const rate = /** @type {HTMLInputElement} */ (need(controls, "[name=series-rate]"));
  /** @type {string[]} */
  let pictures = [];
  let [at, count, needed, turn] = [0, 0, 0, 0];
  let playing = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  /** @param {number} to */
  function show(to) {
    if (!pictures.length) return;
    at = (to + pictures.length) % pictures.length;
    showPicture(place, pictures[at]);
    fit(dialog, place);
    need(controls, "[data-series-said]").textContent = fill(words["qr-series-count"], { number: at + 1, count, needed });
  }

  function go() {
    clearTimeout(waiting);
    need(controls, "output").textContent = rate.value;
    play.textContent = words[playing ? "qr-series-pause" : "qr-series-play"];
    if (!playing) return;
    waiting = setTimeout(() => {
      show(at + 1);
      go();
    }, 1000 / Number(rate.value));
  }

  /** @param {number} step */
  function by(step) {
    playing = false;
    show(at + step);
    go();
  }

  function end() {
    playing = false;
    turn += 1;
    clearTimeout(waiting);
    controls.hidden = true;
    for (const of of dialog.querySelectorAll("[data-whole]")) /** @type {HTMLElement} */ (of).hidden = false;
  }

  dialog.addEventListener("close", end);
  rate.addEventListener("input", go);
  controls.addEventListener("click", ({ target }) => {
    const action = target instanceof Element ? target.closest("[data-action]")?.getAttribute("data-action") : "";
    if (action === "series-back") by(-1);
    if (action === "series-next") by(1);
    if (action !== "series-play") return;
    playing = !playing;
    go();
  });

  return {
    end,
    /**
     * Shows each code as soon as it is drawn.
     * @param {Series} series
     * @param {string} title
     * @param {(svg: string) => void} opened told of the first one
     * @returns {Promise<string[] | undefined>} what is wrong, where something is
     */
    async begin(series, title, opened) {
      end();
      const mine = turn;
      pictures = [];
      [at, count, needed] = [0, series.texts.length, series.needed];
      for (const text of series.texts) {
        const answer = await ask({ type: "qr", text, title }, PART);
        if (mine !== turn) return undefined;
        if (!answer.ok) return answer.problems;
        pictures.push(answer.svg);
        if (pictures.length > 1) continue;
        opened(answer.svg);
        controls.hidden = false;
        for (const of of dialog.querySelectorAll("[data-whole]")) /** @type {HTMLElement} */ (of).hidden = true;
        playing = !REDUCED.matches;
        show(0);
        go();
      }
      return undefined;
    },
  };
}
