/** What stands around a saved chart: what it says, whose it is, what its marks mean, and where it comes from. */
import { brandOf } from "../brand/values.js";
import { fill } from "../page.js";
import { keyOf } from "./key.js";
import { element, paragraph, shape } from "./writing.js";

/** A slide of 16 by 9 in its own units; a chart that needs more height gets it. */
const WIDTH = 960, HEIGHT = 540, EDGE = 40, ASIDE = 236, GAP = 34, FOOT = 52;
/** How small a drawing may become, and from which shape on its key stands above it. */
const SMALLEST = 0.72, LARGEST = 1.4, BROAD = 1.75, COLUMNS = 3, BELOW = 64;

/** @typedef {{side: "buyer" | "supplier", name: string, n: string}} Side as a report writes it, with its company where somebody named it */

/**
 * @typedef {object} Words
 * @property {string} about the assessment, and the relationship
 * @property {string[]} facts the round and the like
 * @property {{side: "buyer" | "supplier", drawn: boolean, text: string}[]} sides
 * @property {string} title
 * @property {string} subtitle
 * @property {string} note how to read the drawing
 * @property {string} source
 */

/**
 * What the report says of a chart.
 * @param {SVGSVGElement} chart
 * @param {HTMLElement} button that saves it
 * @returns {Words}
 */
export function wordsOf(chart, button) {
  const report = button.closest("[data-frame]");
  const { about = "", facts = [], sides = [], tag = "", source = "" } = JSON.parse(report?.getAttribute("data-frame") ?? "{}");
  const title = chart.querySelector("title")?.textContent ?? "";
  const headline = button.closest("[data-headline]")?.getAttribute("data-headline") ?? "";
  const day = new Date().toLocaleDateString(tag || undefined, { day: "numeric", month: "long", year: "numeric" });
  return {
    about,
    facts,
    sides: /** @type {Side[]} */ (sides)
      .map(({ side, name, n }) => ({
        side,
        drawn: Boolean(chart.querySelector(`[class*="--${side}"]`)),
        n,
        text: [name, n].filter(Boolean).join(" · "),
      }))
      .filter(({ drawn, n }) => drawn || n),
    title: headline || title,
    subtitle: headline ? title : "",
    note: noteOf(chart),
    source: [brandOf(getComputedStyle(document.documentElement)).name, fill(source, { day })].filter(Boolean).join(" · "),
  };
}

/** @param {SVGSVGElement} chart */
function noteOf(chart) {
  const next = (chart.closest(".cp-scroll") ?? chart.closest("figure"))?.nextElementSibling;
  return next?.matches(".cp-fine") ? (next.textContent ?? "").trim() : "";
}

/**
 * The chart on its slide, beside the page where its styles hold; whoever asked removes the host.
 * @param {SVGSVGElement} chart
 * @param {Words} words
 */
export function framed(chart, words) {
  const host = document.createElement("div");
  host.className = "cp-framing";
  host.dataset.mdColorScheme = "default";
  host.setAttribute("aria-hidden", "true");
  const slide = /** @type {SVGSVGElement} */ (element("svg", { class: "cp-frame" }));
  host.append(slide);
  document.body.append(host);
  const ground = slide.appendChild(element("rect", { class: "cp-frame__ground", x: 0, y: 0, width: WIDTH }));
  const top = headOf(slide, words) - 4;
  const { width, height } = chart.viewBox.baseVal;
  const entries = [
    ...words.sides.map(({ side, drawn, text }) => ({ mark: drawn ? shape(side) : undefined, text })),
    ...keyOf(chart),
  ];
  const bottom =
    width / height > BROAD ? broad(slide, chart, entries, words, top) : beside(slide, chart, entries, words, top);
  const high = Math.max(HEIGHT, Math.ceil(bottom + FOOT));
  paragraph(slide, { text: words.source, x: EDGE, y: high - 24, width: WIDTH - 2 * EDGE, look: "source" });
  ground.setAttribute("height", `${high}`);
  for (const [name, value] of Object.entries({ width: WIDTH, height: high, viewBox: `0 0 ${WIDTH} ${high}`, role: "img" })) slide.setAttribute(name, `${value}`);
  for (const name of ["desc", "title"]) slide.prepend(...[chart.querySelector(name)?.cloneNode(true) ?? []].flat());
  return { host, slide, width: WIDTH, height: high };
}

/** @param {SVGSVGElement} slide @param {Words} words @returns {number} where it ends */
function headOf(slide, words) {
  const width = WIDTH - 2 * EDGE;
  let y = paragraph(slide, { text: words.about, x: EDGE, y: EDGE + 6, width, look: "about" });
  y = paragraph(slide, { text: words.title, x: EDGE, y: y + 16, width, look: "title" });
  return words.subtitle ? paragraph(slide, { text: words.subtitle, x: EDGE, y: y + 6, width, look: "subtitle" }) : y;
}

/** @typedef {import("./key.js").Entry} Entry */

/** The key in a column at the right. @param {SVGSVGElement} slide @param {SVGSVGElement} chart @param {Entry[]} entries @param {Words} words @param {number} top */
function beside(slide, chart, entries, words, top) {
  const x = WIDTH - EDGE - ASIDE;
  const y = listed(slide, entries, { x, y: top, width: ASIDE, columns: 1 });
  return Math.max(noted(slide, words, { x, y: y + 8, width: ASIDE }), placed(slide, chart, { x: EDGE, y: top, width: x - EDGE - GAP }));
}

/** The key in columns above. @param {SVGSVGElement} slide @param {SVGSVGElement} chart @param {Entry[]} entries @param {Words} words @param {number} top */
function broad(slide, chart, entries, words, top) {
  const box = { x: EDGE, y: top, width: WIDTH - 2 * EDGE };
  const y = listed(slide, entries, { ...box, columns: COLUMNS });
  return noted(slide, words, { ...box, y: placed(slide, chart, { ...box, y: y + 8, below: BELOW }) + 18 });
}

/** @param {SVGSVGElement} slide @param {Entry[]} entries @param {{x: number, y: number, width: number, columns: number}} box @returns {number} where they end */
function listed(slide, entries, { x, y, width, columns }) {
  const each = (width - (columns - 1) * GAP) / columns;
  for (let first = 0; first < entries.length; first += columns) {
    const ends = entries.slice(first, first + columns).map(({ mark, text }, at) => {
      const left = x + at * (each + GAP);
      if (mark) slide.append(element("g", { transform: `translate(${left} ${y + 1}) scale(0.8)` }, mark));
      return paragraph(slide, { text, x: left + (mark ? 26 : 0), y: y + 14, width: each - 26, look: "key" });
    });
    y = Math.max(...ends) - 6;
  }
  return y;
}

/** @param {SVGSVGElement} slide @param {Words} words @param {{x: number, y: number, width: number}} box @returns {number} where it ends */
function noted(slide, { facts, note }, { x, y, width }) {
  for (const text of [...facts, note].filter(Boolean)) y = paragraph(slide, { text, x, y: y + 12, width, look: "note" }) - 4;
  return y;
}

/** The drawing itself, as large as it may be. @param {SVGSVGElement} slide @param {SVGSVGElement} chart @param {{x: number, y: number, width: number, below?: number}} box `below` is to stay free @returns {number} where it ends */
function placed(slide, chart, { x, y, width, below = 0 }) {
  const of = chart.viewBox.baseVal;
  const fits = Math.max(SMALLEST, (HEIGHT - FOOT - y - below) / of.height);
  const scale = Math.min(LARGEST, width / of.width, fits);
  const left = of.width / of.height > BROAD ? x : x + (width - of.width * scale) / 2;
  const drawing = element("g", { transform: `translate(${Math.round(left)} ${Math.round(y)}) scale(${Math.round(scale * 1000) / 1000})` });
  drawing.setAttribute("class", `${chart.closest("figure")?.className ?? ""} cp-framed`);
  for (const part of chart.children) if (!part.matches("title, desc")) drawing.append(part.cloneNode(true));
  slide.append(drawing);
  return y + of.height * scale;
}
