/** A brand as decks, documents and workbooks have it: what Python asks for, and the logo in pixels. */
import { FOLDER, brandOf } from "../brand/values.js";

/** Pixels of a drawing's longer side: enough for a slide on a wall. */
const SHARP = 1200;
/** The same for a logo above a sheet. */
const SMALL = 480;
const LASTING = 5000; // milliseconds that a logo may take

/**
 * @param {string} root leads to the folder of the site
 * @param {number} [sharp] pixels of the logo's longer side
 * @returns {Promise<{brand: {name: string, contact: string, footer: string, colour: string, logo: boolean}, logo: import("./slides.js").Picture}>}
 */
export async function officeBrand(root, sharp = SHARP) {
  const style = getComputedStyle(document.documentElement);
  const { name, contact, footer, logo: file } = brandOf(style);
  const logo = file ? await pixels(`${root}${FOLDER}${file}`, sharp) : null;
  const colour = hexadecimal(style.getPropertyValue("--brand-color"));
  return { brand: { name, contact, footer, colour, logo: logo !== null }, logo };
}

/** A brand for a workbook, which Python writes: with the logo in it; none where nothing is set. @param {string} root */
export async function sheetBrand(root) {
  const { brand, logo } = await officeBrand(root, SMALL);
  if (!Object.values(brand).some(Boolean)) return {};
  const picture = logo?.data.split(",").pop() ?? "";
  return { brand: { ...brand, picture } };
}

/**
 * A logo that does not arrive, or that a page from a folder may not read, is left out.
 *
 * @param {string} address
 * @param {number} sharp
 * @returns {Promise<import("./slides.js").Picture>}
 */
async function pixels(address, sharp) {
  try {
    const picture = new Image();
    picture.src = address;
    await Promise.race([picture.decode(), new Promise((_, reject) => setTimeout(reject, LASTING))]);
    const canvas = document.createElement("canvas");
    const scale = sharp / Math.max(picture.naturalWidth, picture.naturalHeight, 1);
    canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return { data: canvas.toDataURL("image/png"), width: canvas.width, height: canvas.height };
  } catch {
    return null;
  }
}

/** A colour as the sheet gives it, in any way a browser knows, as #rrggbb; empty where there is none. @param {string} colour */
function hexadecimal(colour) {
  const context = document.createElement("canvas").getContext("2d");
  if (!colour.trim() || !context) return "";
  context.fillStyle = "#000001";
  context.fillStyle = colour.trim();
  const read = context.fillStyle;
  return /^#[0-9a-f]{6}$/.test(read) && read !== "#000001" ? read : "";
}
