/** Writes into a drawing how it looks on the page, so that it needs no style sheet. */

/** What an element has unless something else is written: it is left out. */
const SHAPE = {
  fill: "rgb(0, 0, 0)", "fill-opacity": "1", stroke: "none", "stroke-width": "1px", "stroke-dasharray": "none",
  "stroke-linecap": "butt", "stroke-linejoin": "miter", opacity: "1",
};
const TYPE = { "font-family": "", "font-size": "", "font-weight": "400", "text-anchor": "start" };

/**
 * A copy of a drawing of the page.
 * @param {SVGSVGElement} drawing
 * @param {string} typeface the address of its type; empty where there is none
 * @returns {SVGSVGElement}
 */
export function baked(drawing, typeface) {
  const copy = /** @type {SVGSVGElement} */ (drawing.cloneNode(true));
  const shown = [...drawing.querySelectorAll("*")];
  [...copy.querySelectorAll("*")].forEach((element, at) => bake(element, shown[at]));
  for (const element of [copy, ...copy.querySelectorAll("[class]")]) element.removeAttribute("class");
  if (typeface) {
    const style = document.createElementNS(copy.namespaceURI, "style");
    style.textContent = `@font-face{font-family:"Inter";font-weight:100 900;src:url(${typeface}) format("woff2")}`;
    copy.prepend(style);
  }
  return copy;
}

/** @param {Element} element of the copy @param {Element} shown the same one of the page */
function bake(element, shown) {
  if (element.localName === "title" || element.localName === "desc") return;
  const look = getComputedStyle(shown);
  if (element.localName === "g") {
    if (look.opacity !== "1") element.setAttribute("opacity", look.opacity);
    return;
  }
  const isText = element.localName === "text";
  for (const [name, usual] of Object.entries(isText ? { ...SHAPE, ...TYPE } : SHAPE)) {
    const value = look.getPropertyValue(name);
    if (value === usual) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
  if (isText && look.stroke !== "none") edge(element, look.stroke);
}

/** Text with an edge below it stands twice: not every reader knows which of both to paint first. @param {Element} text @param {string} stroke */
function edge(text, stroke) {
  const below = /** @type {Element} */ (text.cloneNode(true));
  below.setAttribute("fill", stroke);
  below.setAttribute("stroke-linejoin", "round");
  below.setAttribute("aria-hidden", "true");
  text.before(below);
  for (const name of ["stroke", "stroke-width", "stroke-linejoin"]) text.removeAttribute(name);
}
