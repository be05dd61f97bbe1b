/** Shapes and lines of text in a drawing. */

const SVG = "http://www.w3.org/2000/svg";
/** @typedef {"about" | "title" | "subtitle" | "key" | "note" | "source"} Look */

/** From line to line, by look; the sizes stand in the style sheet. */
const LEADING = { about: 18, title: 32, subtitle: 20, key: 18, note: 16, source: 14 };

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {Node[]} children
 * @returns {SVGElement}
 */
export function element(name, attributes, ...children) {
  const made = /** @type {SVGElement} */ (document.createElementNS(SVG, name));
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, `${value}`);
  made.append(...children);
  return made;
}

/** The mark of a side, in a square of 22. @param {"buyer" | "supplier"} side */
export function shape(side) {
  const of = `cp-mark cp-mark--${side} cp-mark--now`;
  return side === "buyer"
    ? element("circle", { class: of, cx: 11, cy: 11, r: 7.5 })
    : element("rect", { class: of, x: 4, y: 4, width: 14, height: 14 });
}

/**
 * Text over as many lines as it needs; a word that is longer than a line stands alone.
 * @param {SVGElement} slide that is on the page, so that its type can be measured
 * @param {{text: string, x: number, y: number, width: number, look: Look}} box `y` of the first base line
 * @returns {number} the base line after the last one
 */
export function paragraph(slide, { text, x, y, width, look }) {
  const words = text.split(/[ \t\n]+/).filter(Boolean);
  while (words.length) {
    const line = /** @type {SVGTextElement} */ (slide.appendChild(element("text", { class: `cp-frame__${look}`, x, y })));
    line.textContent = words.shift() ?? "";
    while (words.length) {
      const shorter = line.textContent;
      line.textContent = `${shorter} ${words[0]}`;
      if (line.getComputedTextLength() <= width) words.shift();
      else {
        line.textContent = shorter;
        break;
      }
    }
    y += LEADING[look];
  }
  return y;
}
