/**
 * What the library leaves to be done in a PowerPoint file: a missing value stays missing, the
 * workbook behind a chart holds what it draws, the supplier's look differs in black and white too,
 * notes have lines, and the theme has the deck's colours.
 */
import JSZip from "jszip";

/** @typedef {import("./slides.js").Deck} Deck @typedef {import("./slides.js").Chart} Chart */

const ACCENTS = ["brand", "buyer", "supplier", "first", "second", "third"];
const NUMBERED = /(\d+)\.\w+$/;
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** @param {ArrayBuffer} file @param {Deck} deck @returns {Promise<Uint8Array>} */
export async function finished(file, deck) {
  const zip = await JSZip.loadAsync(file);
  const charts = deck.slides.flatMap(({ pieces }) => /** @type {Chart[]} */ (pieces.filter(({ kind }) => kind === "chart")));
  const [drawings, books] = [numbered(zip, /^ppt\/charts\/chart\d+\.xml$/), numbered(zip, /^ppt\/embeddings\/.*\.xlsx$/)];
  for (const [at, chart] of charts.entries()) {
    await rewrite(zip, drawings[at], (text) => drawn(text, chart, deck));
    zip.file(books[at], await workbook(chart));
  }
  for (const path of numbered(zip, /^ppt\/notesSlides\/notesSlide\d+\.xml$/)) await rewrite(zip, path, lined);
  for (const path of numbered(zip, /^ppt\/slide(s|Layouts)\/slide\w+\.xml$/)) await rewrite(zip, path, titled);
  for (const path of numbered(zip, /^ppt\/theme\/theme\d+\.xml$/)) await rewrite(zip, path, (text) => coloured(text, deck));
  await rewrite(zip, "docProps/core.xml", (text) => text.replace(/(<dcterms:\w+[^>]*>)[^<]*/g, `$1${deck.day}T00:00:00Z`));
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** In the order in which they were made. @param {JSZip} zip @param {RegExp} pattern */
function numbered(zip, pattern) {
  const number = (/** @type {string} */ path) => Number(NUMBERED.exec(path)?.[1]);
  return Object.keys(zip.files)
    .filter((path) => pattern.test(path))
    .sort((first, second) => number(first) - number(second));
}

/** @param {JSZip} zip @param {string} path @param {(text: string) => string} change */
async function rewrite(zip, path, change) {
  zip.file(path, change((await zip.file(path)?.async("string")) ?? ""));
}

/** @param {string} text @param {Chart} chart @param {Deck} deck */
function drawn(text, { series, drawn: way }, { colours }) {
  let at = 0;
  return text.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, "").replace(/<c:ser>.*?<\/c:ser>/gs, (of) => {
    const { colour, hatched, below } = series[at++];
    const value = colours[colour];
    const label = way === "shares" && !hatched ? colours.paper : value;
    const tinted = of.replace(/(<c:dLbls>.*?<a:srgbClr val=")\w+/s, `$1${label}`);
    const labelled = below ? tinted.replace(/<c:dLblPos val="t"\/>/, '<c:dLblPos val="b"/>') : tinted;
    if (way === "lines") return hatched ? labelled.replace(/<c:symbol val="\w+"\/>/, '<c:symbol val="square"/>') : labelled;
    const back = `<a:solidFill><a:srgbClr val="${value}"/></a:solidFill>`;
    const fill = hatched ? hatch(value, colours.paper) : back;
    return labelled.replace(/<c:spPr>.*?<\/c:spPr>/s, `<c:spPr>${fill}<a:ln>${back}</a:ln></c:spPr>`);
  });
}

/** @param {string} front @param {string} back */
function hatch(front, back) {
  return `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${front}"/></a:fgClr><a:bgClr><a:srgbClr val="${back}"/></a:bgClr></a:pattFill>`;
}

/** Each line of the notes is a paragraph. @param {string} text */
function lined(text) {
  return text.replace(/<a:r>(<a:rPr[^>]*>)<a:t>([^<]*)<\/a:t><\/a:r>/, (_, look, said) =>
    said.split(/\r?\n/).map((/** @type {string} */ line) => `<a:r>${look}<a:t>${line}</a:t></a:r>`).join("</a:p><a:p>"),
  );
}

/** A title is the one of its slide by its kind, not by a number. @param {string} text */
function titled(text) {
  return text.replace(/<p:ph\s+idx="\d+"\s+type="title"/g, '<p:ph type="title"');
}

/** @param {string} text @param {Deck} deck */
function coloured(text, { colours }) {
  return ACCENTS.reduce((all, role, at) => all.replace(new RegExp(`(<a:accent${at + 1}>).*?(</a:accent${at + 1}>)`, "s"), `$1<a:srgbClr val="${colours[role]}"/>$2`), text);
}

/** What a chart draws as a workbook of one sheet; text in it is text. @param {Chart} chart */
function workbook({ categories, series }) {
  const row = (/** @type {(string | number | null)[]} */ cells, /** @type {number} */ at) =>
    `<row r="${at + 1}">${cells.map((cell, place) => written(`${String.fromCharCode(65 + place)}${at + 1}`, cell)).join("")}</row>`;
  const rows = [["", ...series.map(({ name }) => name)], ...categories.map((name, at) => [name, ...series.map(({ values }) => values[at])])];
  const zip = new JSZip();
  const part = (/** @type {string} */ name, /** @type {string} */ kind) => `<Override PartName="${name}" ContentType="${SPREADSHEET}.${kind}+xml"/>`;
  const related = (/** @type {string} */ kind, /** @type {string} */ target) =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;
  zip.file(
    "[Content_Types].xml",
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part("/xl/workbook.xml", "sheet.main")}${part("/xl/worksheets/sheet1.xml", "worksheet")}</Types>`,
  );
  zip.file("_rels/.rels", related("officeDocument", "xl/workbook.xml"));
  zip.file("xl/workbook.xml", `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`);
  zip.file("xl/_rels/workbook.xml.rels", related("worksheet", "worksheets/sheet1.xml"));
  zip.file("xl/worksheets/sheet1.xml", `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.map(row).join("")}</sheetData></worksheet>`);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** @param {string} place @param {string | number | null} cell */
function written(place, cell) {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  const text = cell.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
