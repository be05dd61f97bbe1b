/** How well a colour can be read on another: the contrast ratio of WCAG 2.2. */

/** @typedef {[number, number, number]} Color red, green and blue, 0 to 255 */

/** A colour as it is written in a style sheet; none where it is none, or lets something shine through. @param {string} text @returns {Color | undefined} */
export function parsed(text) {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text.trim());
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim());
  const digits = short ? short.slice(1).map((digit) => digit + digit) : long?.slice(1);
  if (digits) return /** @type {Color} */ (digits.map((digit) => Number.parseInt(digit, 16)));
  return drawn(text);
}

/** Any other way to write one, as the browser reads it. @param {string} text @returns {Color | undefined} */
function drawn(text) {
  if (!globalThis.CSS?.supports("color", text)) return undefined;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d");
  if (!context) return undefined;
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? [red, green, blue] : undefined;
}

/** From 1 to 21. @param {Color} color @param {Color} other */
export function contrast(color, other) {
  const [light, dark] = [luminance(color), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0 to 1. @param {Color} color */
function luminance(color) {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
