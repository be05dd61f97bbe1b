/** Writes the description of a deck as a PowerPoint file. A script of its own: loaded when somebody asks for one. */
import PptxGenJS from "pptxgenjs";

import { finished } from "./finishing.js";

/**
 * What Python describes (`counterpart/deck/model.py`): places in inches, type in points, colours by role.
 *
 * @typedef {[number, number, number, number]} Box
 * @typedef {object} Text
 * @property {"text"} kind
 * @property {Box} box
 * @property {string[]} paragraphs
 * @property {number} size
 * @property {string} colour
 * @property {boolean} bold
 * @property {"left" | "center" | "right"} align
 * @property {"top" | "middle" | "bottom"} anchor
 * @property {boolean} listed
 * @typedef {{name: string, colour: string, values: (number | null)[], hatched: boolean, below: boolean}} Series
 * @typedef {object} Chart
 * @property {"chart"} kind
 * @property {Box} box
 * @property {"bars" | "shares" | "lines"} drawn
 * @property {string} title
 * @property {string[]} categories
 * @property {Series[]} series
 * @property {string} description
 * @property {number} low
 * @property {number} high
 * @property {number} size
 * @property {number} gap between two categories, in hundredths of a bar
 * @property {number} least the smallest value that is labelled
 * @typedef {{text: string, align: "left" | "center" | "right", bold: boolean, lead: boolean, colour: string}} Cell
 * @typedef {{kind: "table", box: Box, widths: number[], head: Cell[], rows: Cell[][], heights: number[], size: number}} Table
 * @typedef {{kind: "mark", box: Box, shape: "circle" | "square", colour: string}} Mark
 * @typedef {{kind: "band", box: Box, colour: string}} Band
 * @typedef {{kind: "logo", box: Box}} Logo
 * @typedef {Text | Chart | Table | Mark | Band | Logo} Piece
 * @typedef {{layout: "title" | "content", title: Text, pieces: Piece[], notes: string[]}} Slide
 * @typedef {object} Deck
 * @property {string} title
 * @property {string} author
 * @property {string} tag of its language
 * @property {string} day
 * @property {Record<string, string>} colours
 * @property {Slide[]} slides
 * @property {string} font
 * @property {number} width
 * @property {number} height
 *
 * @typedef {{data: string, width: number, height: number} | null} Picture a logo as a data address, and its pixels
 */

/** Points between a box and its text: left, right, below, above. */
const MARGIN = /** @type {[number, number, number, number]} */ ([7.2, 7.2, 2.2, 2.2]);
const BETWEEN = 0.4; // of the size of the type, between paragraphs
const INDENT = 20; // points of a list
const MAJOR = 25;
const ACROSS = { bars: "bar", shares: "bar", lines: "line" };
const LABELS = { bars: "outEnd", shares: "ctr", lines: "t" };
const SHAPES = { circle: "ellipse", square: "rect" };

/** @param {Deck} deck @param {Picture} logo @returns {Promise<Uint8Array>} the file's bytes */
async function write(deck, logo) {
  const made = new PptxGenJS();
  made.defineLayout({ name: "deck", width: deck.width, height: deck.height });
  made.layout = "deck";
  made.theme = { headFontFace: deck.font, bodyFontFace: deck.font };
  Object.assign(made, { title: deck.title, author: deck.author, company: deck.author, subject: deck.title });
  for (const layout of /** @type {const} */ (["title", "content"])) {
    const [x, y, w, h] = deck.slides.find((slide) => slide.layout === layout)?.title.box ?? [0, 0, 1, 1];
    const options = /** @type {const} */ ({ name: "title", type: "title", x, y, w, h, fontFace: deck.font });
    made.defineSlideMaster({ title: layout, objects: [{ placeholder: { options, text: "" } }] });
  }
  for (const slide of deck.slides) {
    const page = made.addSlide({ masterName: slide.layout });
    page.addText(runs(slide.title, deck), { ...frame(slide.title, deck), placeholder: "title" });
    for (const piece of slide.pieces) add(page, piece, deck, logo);
    page.addNotes(slide.notes.join("\n"));
  }
  const file = /** @type {ArrayBuffer} */ (await made.write({ outputType: "arraybuffer" }));
  return finished(file, deck);
}

/** @param {PptxGenJS.Slide} page @param {Piece} piece @param {Deck} deck @param {Picture} logo */
function add(page, piece, deck, logo) {
  const [x, y, w, h] = piece.box;
  switch (piece.kind) {
    case "text":
      if (piece.paragraphs.length) page.addText(runs(piece, deck), frame(piece, deck));
      break;
    case "band":
      page.addShape("rect", { x, y, w, h, fill: { color: deck.colours[piece.colour] } });
      break;
    case "mark":
      page.addShape(/** @type {any} */ (SHAPES[piece.shape]), { x, y, w, h, fill: { color: deck.colours[piece.colour] } });
      break;
    case "logo":
      if (logo) page.addImage({ ...within(piece.box, logo, deck.width), data: logo.data, altText: deck.author });
      break;
    case "table":
      addTable(page, piece, deck);
      break;
    case "chart":
      addChart(page, piece, deck);
  }
}

/** @param {Text} text @param {Deck} deck */
function frame({ box: [x, y, w, h], size, align, anchor }, { font }) {
  return { x, y, w, h, fontSize: size, fontFace: font, align, valign: anchor, margin: MARGIN, wrap: true };
}

/** A run a line: a line of a paragraph is broken softly. @param {Text} text @param {Deck} deck @returns {PptxGenJS.TextProps[]} */
function runs({ paragraphs, size, colour, bold, listed }, deck) {
  return paragraphs.flatMap((paragraph, at) =>
    paragraph.split("\n").map((line, place, lines) => ({
      text: line,
      options: {
        ...{ fontSize: size, bold, color: deck.colours[colour], fontFace: deck.font, lang: deck.tag },
        ...(listed ? { bullet: { indent: INDENT } } : {}),
        ...(at && !place ? { paraSpaceBefore: size * BETWEEN } : {}),
        ...(place ? { softBreakBefore: true } : {}),
        ...(place === lines.length - 1 && at < paragraphs.length - 1 ? { breakLine: true } : {}),
      },
    })),
  );
}

/** @param {PptxGenJS.Slide} page @param {Table} table @param {Deck} deck */
function addTable(page, { box: [x, y, w], widths, head, rows, heights, size }, { colours, font, tag }) {
  const none = /** @type {const} */ ({ type: "none" });
  const below = /** @type {const} */ ({ type: "solid", pt: 1, color: colours.line });
  const cells = [head, ...rows].map((row, at) =>
    row.map(({ text, align, bold, lead, colour }) => ({
      text: text.split("\n").map((line, place) => ({ text: line, options: { bold: bold || (lead && !place), ...(place ? { softBreakBefore: true } : {}) } })),
      options: /** @type {PptxGenJS.TableCellProps} */ ({
        ...{ align, fontSize: size, fontFace: font, lang: tag, margin: [0.05, 0.1, 0.05, 0.1] },
        color: at ? colours[colour] : colours.brand,
        fill: { color: at ? colours.paper : colours.tint },
        valign: at ? "top" : "middle",
        border: [none, none, below, none],
      }),
    })),
  );
  page.addTable(cells, { x, y, w, colW: widths, rowH: heights, fontSize: size, fontFace: font });
}

/** @param {PptxGenJS.Slide} page @param {Chart} chart @param {Deck} deck */
function addChart(page, { box: [x, y, w, h], drawn, title, categories, series, description, low, high, size, gap, least }, { colours, font }) {
  const data = series.map(({ name, values }) => ({ name, labels: categories, values: /** @type {number[]} */ (values) }));
  const lines = drawn === "lines";
  const face = { color: colours.ink, fontFace: font };
  page.addChart(/** @type {any} */ (ACROSS[drawn]), data, /** @type {PptxGenJS.IChartOpts} */ ({
    ...{ x, y, w, h, altText: description, chartColors: series.map(({ colour }) => colours[colour]) },
    ...(lines ? { lineSize: 2.5, lineDataSymbolSize: 10, displayBlanksAs: "gap" } : { barDir: "bar", barGapWidthPct: gap, barGrouping: drawn === "shares" ? "stacked" : "clustered" }),
    ...{ showTitle: true, title, titleFontSize: size, titleFontFace: font, titleColor: colours.ink, titleBold: true },
    ...{ showLegend: true, legendPos: "t", legendFontSize: size, legendFontFace: font, legendColor: colours.ink },
    ...{ showValue: true, dataLabelFormatCode: least ? `[<${least}]"";0` : "0", dataLabelFontSize: size, dataLabelFontBold: true, dataLabelFontFace: font, dataLabelPosition: LABELS[drawn] },
    ...{ catAxisOrientation: lines ? "minMax" : "maxMin", catAxisLabelFontSize: size, catAxisLabelFontFace: face.fontFace, catAxisLabelColor: face.color, catAxisLabelPos: "low" },
    ...{ valAxisMinVal: low, valAxisMaxVal: high, valAxisMajorUnit: MAJOR, valAxisLabelFontSize: size, valAxisLabelFontFace: face.fontFace, valAxisLabelColor: face.color },
    ...{ valAxisLabelFormatCode: "0", valAxisLineShow: false, valGridLine: { color: colours.line, size: 0.75 }, valAxisLabelPos: lines ? "nextTo" : "high" },
  }));
}

/** A picture as large as the box lets it be; at the right edge where the box is. @param {Box} box @param {{width: number, height: number}} picture @param {number} slide */
function within([x, y, width, height], picture, slide) {
  const scale = Math.min(width / picture.width, height / picture.height);
  const w = picture.width * scale;
  return { x: x > slide / 2 ? x + width - w : x, y, w, h: picture.height * scale };
}

/** @type {any} */ (globalThis).counterpartSlides = { write };
