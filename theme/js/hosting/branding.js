/** What is not right about a brand of one's own: the style sheet, its texts, its colours, its logo. */
import { withoutComments } from "../brand/sheet.js";
import { COLORS, LOGOS, MOST, SHEET, TEXTS, FOLDER, lettersOf, textOf } from "../brand/values.js";
import { fill } from "../page.js";
import { arrive } from "./fetching.js";
import { contrast, parsed } from "./contrast.js";
import { finding } from "./findings.js";

/** @typedef {import("./findings.js").Finding} Finding */

const ENOUGH = 4.5; // WCAG 2.2, 1.4.3, of text
const SET = /--brand-([\w-]+)\s*:\s*((?:"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[^;}])*)/gs;
/** What a line without its semicolon takes in of the next one. */
const RUN_ON = /--brand-/;
const EMPTY = ["", '""', "''"];
/** What each colour is read on and beside: the page, and the letters in a button. */
export const BESIDE = { color: ["#fbfaf6", "#ffffff"], "color-dark": ["#12171c", "#0b2422"] };

/** @param {URL} site @param {import("../page.js").Words} words @returns {Promise<Finding>} */
export async function checkBrand(site, words) {
  const sheet = location.protocol === "file:" ? undefined : await arrive(site, SHEET);
  if (sheet && !sheet.ok) return finding("brand", "missing", { status: sheet.status });
  const values = sheet ? written(new TextDecoder().decode(sheet.content)) : applied();
  const problems = [...encoded(sheet?.content, words), ...unknown(values, words), ...(await wrong(site, values, words)), ...unapplied(values, words)];
  if (problems.length) return finding("brand", "wrong", {}, problems);
  return finding("brand", [...values.values()].every((text) => EMPTY.includes(text)) ? "none" : "fine");
}

/** @param {Uint8Array | undefined} content @param {import("../page.js").Words} words */
function encoded(content, words) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(content);
    return [];
  } catch {
    return [words["brand-encoding"]];
  }
}

/** What stands in the file and does not come out of it. @param {Map<string, string>} values @param {import("../page.js").Words} words */
function unapplied(values, words) {
  const names = [...applied()].filter(([name, value]) => !value && !EMPTY.includes(values.get(name) ?? "")).map(([name]) => name);
  return names.map((name) => fill(words["brand-unapplied"], { name }));
}

/** What a style sheet sets; a later line of the same name holds. @param {string} sheet @returns {Map<string, string>} */
export function written(sheet) {
  return new Map([...withoutComments(sheet).matchAll(SET)].map(([, name, value]) => [name, value.trim()]));
}

/** What came of it, where the sheet itself cannot be read. @returns {Map<string, string>} */
function applied() {
  const style = getComputedStyle(document.documentElement);
  return new Map([...TEXTS, ...COLORS].map((name) => [name, style.getPropertyValue(`--brand-${name}`).trim()]));
}

/** @param {Map<string, string>} values @param {import("../page.js").Words} words */
function unknown(values, words) {
  const names = [...values.keys()].filter((name) => ![...TEXTS, ...COLORS].some((of) => of === name));
  return names.map((name) => fill(words["brand-unknown"], { name }));
}

/** @param {URL} site @param {Map<string, string>} values @param {import("../page.js").Words} words */
async function wrong(site, values, words) {
  const problems = [...values].filter(([, value]) => RUN_ON.test(value)).map(([name]) => fill(words["brand-semicolon"], { name }));
  const bare = TEXTS.filter((name) => textOf(values.get(name) ?? "") === undefined && !RUN_ON.test(values.get(name) ?? ""));
  problems.push(...bare.map((name) => fill(words["brand-quotes"], { name })));
  for (const name of TEXTS) {
    const count = lettersOf(values.get(name) ?? "").length;
    if (count > MOST) problems.push(fill(words["brand-long"], { name, count, most: MOST }));
  }
  for (const name of COLORS) {
    const value = values.get(name);
    const color = value ? parsed(value) : undefined;
    if (value && !color && !RUN_ON.test(value)) problems.push(fill(words["brand-color"], { name, value }));
    const least = color && Math.min(...BESIDE[name].map((other) => contrast(color, parsed(other) ?? color)));
    if (!least || least >= ENOUGH) continue;
    const ratio = (Math.floor(least * 10) / 10).toLocaleString(document.documentElement.lang);
    problems.push(fill(words["brand-contrast"], { name, value: value ?? "", ratio }));
  }
  const logo = textOf(values.get("logo") ?? "");
  if (logo && !LOGOS.includes(logo)) problems.push(fill(words["brand-logo-name"], { name: logo }));
  else if (logo && !(await isPicture(new URL(`${FOLDER}${logo}`, site).href))) problems.push(fill(words["brand-logo"], { name: logo }));
  return problems;
}

/** @param {string} address @returns {Promise<boolean>} */
function isPicture(address) {
  return new Promise((resolve) => {
    const picture = new Image();
    picture.onload = () => resolve(true);
    picture.onerror = () => resolve(false);
    picture.src = address;
  });
}
