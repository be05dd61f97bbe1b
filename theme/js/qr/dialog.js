/** A QR picture as large as the window allows, to be scanned from across a room, saved or printed. */
import { need } from "../page.js";
import { savePng, saveSvg, showPicture } from "./picture.js";

/** Pixels of a module from which even ones are worth a smaller picture. */
const EVEN_FROM = 4;

/** @typedef {{svg: string, title: string, said: string, name: string}} Large */

/** @returns {(large: Large) => void} shows a picture; `said` is what to know, `name` that of files */
export function startDialog() {
  const dialog = /** @type {HTMLDialogElement} */ (need(document, "[data-qr-dialog]"));
  const place = need(dialog, "[data-qr-large]");
  /** @type {Large | undefined} */
  let shown;
  dialog.addEventListener("click", ({ target }) => {
    const action = target instanceof Element ? target.closest("[data-action]")?.getAttribute("data-action") : "";
    if (target === dialog || action === "close-qr") dialog.close();
    if (!shown) return;
    if (action === "print-qr") print();
    if (action === "save-qr-svg") saveSvg(shown.svg, shown.name);
    if (action === "save-qr-png") savePng(shown.svg, shown.name);
  });
  addEventListener("resize", () => fit(dialog, place));

  return (large) => {
    shown = large;
    need(dialog, "[data-qr-title]").textContent = large.title;
    need(dialog, "[data-qr-said]").textContent = large.said;
    showPicture(place, large.svg);
    if (!dialog.open) dialog.showModal();
    fit(dialog, place);
  };
}

/**
 * Gives each module as many of the screen's own pixels as the others, where there are several.
 * @param {HTMLDialogElement} dialog
 * @param {HTMLElement} place of the picture
 */
export function fit(dialog, place) {
  const picture = place.querySelector("svg");
  if (!dialog.open || !picture) return;
  const modules = picture.viewBox.baseVal.width;
  const pixels = Math.floor((place.clientWidth * devicePixelRatio) / modules);
  if (pixels < EVEN_FROM) picture.removeAttribute("width");
  else picture.setAttribute("width", `${(pixels * modules) / devicePixelRatio}`);
}
