/** What is read out of a brand's style sheet, and how well its colours are read: node branding.mjs < input */
import { readFileSync } from "node:fs";

const folder = new URL("../../theme/js/", import.meta.url);
const { COLORS, FOLDER, LOGOS, MOST, SHEET, TEXTS, brandOf, textOf } = await import(`${folder}brand/values.js`);
const { contrast, parsed } = await import(`${folder}hosting/contrast.js`);
const { BESIDE, written } = await import(`${folder}hosting/branding.js`);

const { texts, sheet, pairs } = JSON.parse(readFileSync(0, "utf-8"));
const values = written(sheet);
process.stdout.write(
  JSON.stringify({
    texts: texts.map((/** @type {string} */ text) => textOf(text) ?? null),
    values: [...values],
    facts: { COLORS, FOLDER, LOGOS, MOST, SHEET, TEXTS, BESIDE },
    brand: brandOf({ getPropertyValue: (/** @type {string} */ name) => values.get(name.replace("--brand-", "")) ?? "" }),
    ratios: pairs.map((/** @type {string[]} */ [one, other]) => contrast(parsed(one), parsed(other))),
    colors: ["#fff", "red", "", "#12345"].map((text) => parsed(text) ?? null),
  }),
);
