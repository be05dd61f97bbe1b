/** Responses from QR pictures: files that are chosen, dropped or pasted, and the camera. */
import { need } from "../page.js";
import { startLive } from "./live.js";
import { startPhotos } from "./photos.js";
import { isPicture } from "./pictures.js";
import { startSaying } from "./saying.js";
import { whyNot } from "./why.js";

/** @typedef {{name: string, text: string}} Scanned what a picture holds, with the name of its file */

/**
 * @param {HTMLElement} place the part of the page for it
 * @param {import("../page.js").Words} words
 * @param {(scanned: Scanned[]) => void} onScanned takes what was found; the engine checks it
 */
export function startScanning(place, words, onScanned) {
  const status = need(place, "[data-said]");
  const saying = startSaying(place, words);
  const read = startPhotos(status, words, saying, hand);
  const live = startLive(place, words, saying.problem, hand);

  /** @param {Scanned[]} scanned */
  function hand(scanned) {
    const responses = scanned.filter(({ text }) => !whyNot(text));
    if (responses.length) onScanned(responses);
  }

  /** Scans the pictures among files. @param {File[]} files @returns {File[]} them */
  function pictures(files) {
    const photos = files.filter(isPicture);
    if (photos.length) read(photos);
    return photos;
  }

  place.addEventListener("change", (event) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || target.type !== "file") return;
    event.stopPropagation(); // the page around it takes response files
    if (target.files?.length) read([...target.files]);
    target.value = "";
  });
  place.addEventListener("click", ({ target }) => {
    const action = target instanceof Element ? target.closest("[data-action]")?.getAttribute("data-action") : "";
    if (action === "camera") {
      saying.clear();
      status.textContent = "";
      live.begin();
    }
    if (action === "camera-off") live.end();
  });
  document.addEventListener("paste", ({ clipboardData }) => void pictures([...(clipboardData?.files ?? [])]));

  return {
    /**
     * Scans the pictures among these files.
     * @param {File[]} files
     * @returns {File[]} the others
     */
    take(files) {
      const photos = pictures(files);
      return files.filter((file) => !photos.includes(file));
    },
  };
}
