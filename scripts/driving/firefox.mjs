// Drives Firefox: a request a line on standard input, an answer a line on standard output.
import { createInterface } from "node:readline";
import puppeteer from "puppeteer-core";

const [program, width, height] = process.argv.slice(2);
const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: program,
  defaultViewport: { width: Number(width), height: Number(height) },
});
const page = await browser.newPage();

async function answer({ open, click, run, given, picture }) {
  if (open) await page.goto(open, { waitUntil: "load" });
  if (click) await page.click(click);
  if (picture) await page.screenshot({ path: picture });
  if (run) return { value: (await page.evaluate(`JSON.stringify((function () { ${run} })(...${JSON.stringify(given)})) ?? "null"`)) };
  return {};
}

for await (const line of createInterface({ input: process.stdin })) {
  let said;
  try {
    said = await answer(JSON.parse(line));
    if (said.value) said.value = JSON.parse(said.value);
  } catch (error) {
    said = { error: String(error) };
  }
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
await browser.close();
