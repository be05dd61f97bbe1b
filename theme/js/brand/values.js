/** A brand of one's own, as it stands in `branding/brand.css` beside the root page. */

/**
 * @typedef {object} Brand what is set; empty where it is not
 * @property {string} name
 * @property {string} logo a file beside the style sheet
 * @property {string} contact
 * @property {string} footer
 * @property {string} welcome
 */

export const FOLDER = "branding/";
export const SHEET = `${FOLDER}brand.css`;
export const TEXTS = /** @type {const} */ (["name", "logo", "contact", "footer", "welcome"]);
export const COLORS = /** @type {const} */ (["color", "color-dark"]);
/** A service worker keeps these by name, so a logo is called one of them. */
export const LOGOS = ["logo.svg", "logo.png"];
/** Letters of a text. */
export const MOST = 200;
const QUOTED = /^(["'])(.*)\1$/s;
const ESCAPE = /\\(?:([0-9a-f]{1,6})\s?|(.))/gis;

/** @param {string} text of a custom property @returns {string | undefined} none where it is no text in quotes */
export function textOf(text) {
  if (!QUOTED.test(text.trim())) return text.trim() ? undefined : "";
  return lettersOf(text).slice(0, MOST).join("");
}

/** All letters of a text in quotes, as they are shown. @param {string} text */
export function lettersOf(text) {
  const plain = (QUOTED.exec(text.trim())?.[2] ?? "").replace(ESCAPE, (_, /** @type {string} */ hex, /** @type {string} */ letter) => (hex ? letterOf(hex) : letter));
  return [...plain.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, " ").trim()];
}

/** @param {string} hex */
function letterOf(hex) {
  const code = Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** @param {{getPropertyValue: (name: string) => string}} style of the page @returns {Brand} */
export function brandOf(style) {
  /** @type {Brand} */
  const brand = { name: "", logo: "", contact: "", footer: "", welcome: "" };
  for (const name of TEXTS) brand[name] = textOf(style.getPropertyValue(`--brand-${name}`)) ?? "";
  if (!LOGOS.includes(brand.logo)) brand.logo = "";
  return brand;
}
