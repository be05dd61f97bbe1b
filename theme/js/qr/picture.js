/** A QR picture that Python drew: shown in the page, and saved. */
import { saveBlob } from "../page.js";

/** Bytes that the largest picture holds; the engine refuses more. */
export const LIMIT = 2953;
/** The part of the engine that draws. */
export const PART = "qr";

/** Pixels of a saved picture, at least as many as this, and whole ones for each module. */
const PIXELS = 1600;
const LEAST_FOR_MODULE = 4;

/** @param {HTMLElement} place @param {string} svg as the engine drew it */
export function showPicture(place, svg) {
  place.innerHTML = svg;
}

/** @param {string} svg @param {string} name without its ending */
export function saveSvg(svg, name) {
  saveBlob(`${name}.svg`, new Blob([sized(svg, 1).text], { type: "image/svg+xml" }));
}

/** @param {string} svg @param {string} name without its ending */
export async function savePng(svg, name) {
  const modules = sized(svg, 1).side;
  const { text, side } = sized(svg, Math.max(LEAST_FOR_MODULE, Math.ceil(PIXELS / modules)));
  const drawn = new Image();
  drawn.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await drawn.decode();
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side;
  canvas.getContext("2d")?.drawImage(drawn, 0, 0, side, side);
  canvas.toBlob((blob) => blob && saveBlob(`${name}.png`, blob), "image/png");
}

/**
 * A picture with a width and a height, which files need.
 * @param {string} svg
 * @param {number} scale pixels for a module
 */
function sized(svg, scale) {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  const side = Number(root.getAttribute("viewBox")?.split(" ")[2]) * scale;
  root.setAttribute("width", `${side}`);
  root.setAttribute("height", `${side}`);
  return { text: new XMLSerializer().serializeToString(root), side };
}
