/** Writes the description of a document as a Word file. A script of its own: loaded when somebody asks for one. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

/**
 * What Python describes (`counterpart/deck/document.py`).
 *
 * @typedef {{kind: "heading", text: string, level: number}} Heading
 * @typedef {{kind: "paragraph", text: string, label: string}} Said
 * @typedef {{kind: "items", lines: string[]}} Items
 * @typedef {{kind: "grid", head: string[], rows: string[][], shares: number[]}} Grid
 * @typedef {Heading | Said | Items | Grid} Block
 * @typedef {object} Description
 * @property {string} title
 * @property {string} under
 * @property {string} author
 * @property {string} tag of its language
 * @property {string} day
 * @property {Record<string, string>} colours
 * @property {string} foot
 * @property {Block[]} blocks
 * @property {string} font
 */

/** Half points of the text and of tables, of the title and of the levels of headings. */
const TEXT = 22;
const SMALL = 20;
const SIZES = { title: 48, heading1: 32, heading2: 26 };
/** Twentieths of a point: A4, its margins, and the width between them. */
const PAGE = { width: 11906, height: 16838 };
const MARGIN = 1134;
const WIDTH = PAGE.width - 2 * MARGIN;
/** Pixels a logo is high. */
const LOGO = 60;
const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 };

/** @param {Description} description @param {import("./slides.js").Picture} logo @returns {Promise<Uint8Array>} the file's bytes */
async function write(description, logo) {
  const { title, under, author, tag, colours, font, foot } = description;
  const style = (/** @type {number} */ size) => ({ run: { font, size, bold: true, color: colours.brand }, paragraph: { spacing: { before: size * 8, after: size * 3 }, keepNext: true } });
  const soft = { size: SMALL, color: colours.soft };
  const head = [
    ...(logo ? [new Paragraph({ children: [picture(logo, author)] })] : []),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    new Paragraph({ spacing: { after: 160 }, children: [new TextRun({ text: under, color: colours.soft })] }),
  ];
  const number = new TextRun({ ...soft, children: [...(foot ? [`${foot}   `] : []), PageNumber.CURRENT] });
  const made = new Document({
    ...{ title, creator: author, lastModifiedBy: author },
    styles: {
      default: {
        document: { run: { font, size: TEXT, color: colours.ink, language: { value: tag } }, paragraph: { spacing: { after: 120 } } },
        ...{ title: style(SIZES.title), heading1: style(SIZES.heading1), heading2: style(SIZES.heading2) },
      },
    },
    sections: [
      {
        properties: { page: { size: PAGE, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } } },
        footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] }) },
        children: [...head, ...description.blocks.flatMap((block) => written(block, colours))],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(made));
}

/** @param {Block} block @param {Record<string, string>} colours */
function written(block, colours) {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: LEVELS[/** @type {1 | 2} */ (block.level)], children: [new TextRun(block.text)] })];
    case "paragraph":
      return [new Paragraph({ children: [...(block.label ? [new TextRun({ text: `${block.label}: `, bold: true })] : []), ...lines(block.text, {})] })];
    case "items":
      return block.lines.map((line) => new Paragraph({ bullet: { level: 0 }, spacing: { after: 60 }, children: lines(line, {}) }));
    default:
      return [grid(block, colours), new Paragraph({})];
  }
}

/** A text whose lines are broken softly. @param {string} text @param {{size?: number, bold?: boolean, color?: string}} look */
function lines(text, look) {
  return text.split("\n").map((line, at) => new TextRun({ ...look, text: line, ...(at ? { break: 1 } : {}) }));
}

/** @param {Grid} grid @param {Record<string, string>} colours */
function grid({ head, rows, shares }, colours) {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((WIDTH * share) / all));
  const edge = { style: BorderStyle.SINGLE, size: 4, color: colours.line };
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: WIDTH, type: WidthType.DXA },
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
    rows: [head, ...rows].map(
      (row, at) =>
        new TableRow({
          ...{ cantSplit: true, tableHeader: !at },
          children: row.map((text, place) => {
            const look = { size: SMALL, bold: !at, color: at ? colours.ink : colours.brand };
            const children = [new Paragraph({ spacing: { after: 0 }, children: lines(text, look) })];
            const shade = at ? {} : { shading: { fill: colours.tint } };
            return new TableCell({ ...shade, children, width: { size: widths[place], type: WidthType.DXA }, margins: { top: 60, bottom: 60, left: 90, right: 90 } });
          }),
        }),
    ),
  });
}

/** @param {NonNullable<import("./slides.js").Picture>} logo @param {string} name */
function picture({ data, width, height }, name) {
  const bytes = Uint8Array.from(atob(data.slice(data.indexOf(",") + 1)), (letter) => letter.charCodeAt(0));
  const transformation = { width: Math.round((width * LOGO) / height), height: LOGO };
  return new ImageRun({ type: "png", data: bytes, transformation, altText: { name, title: name, description: name } });
}

/** @type {any} */ (globalThis).counterpartDocuments = { write };
