/**
 * Makes series of QR codes and collects them, as the pages do.
 *
 * node series.mjs: takes a list of tasks on standard input, each with the `texts` of people and with
 * `shown`: what a camera sees, in order, as `[person, place]` or as a text of nobody's. Prints for each
 * the parts of every person, what is taken at every step, and the progress at the end.
 */
import { readFileSync } from "node:fs";

import { startCollecting } from "../../theme/js/series/collecting.js";
import { seriesOf } from "../../theme/js/series/making.js";

/** @param {{texts: string[], shown: (string | [number, number])[]}} task */
async function collected({ texts, shown }) {
  const series = await Promise.all(texts.map(seriesOf));
  const collecting = startCollecting();
  const taken = [];
  for (const of of shown) {
    const text = typeof of === "string" ? of : series[of[0]].texts[of[1] % series[of[0]].texts.length];
    taken.push(await collecting.take(text));
  }
  return { series: series.map((of) => of ?? null), taken, progress: collecting.progress() };
}

console.log(JSON.stringify(await Promise.all(JSON.parse(readFileSync(0, "utf8")).map(collected))));
