/**
 * What the page makes of each day: the input has days with a start, minutes and the minutes that
 * there are. Prints the schedule of each.
 *
 * node schedule.mjs < input
 */
import { readFileSync } from "node:fs";

const { schedule } = await import(`${new URL("../../theme/js/", import.meta.url)}programme/schedule.js`);

const days = JSON.parse(readFileSync(0, "utf-8"));
const made = days.map((/** @type {{start: string, minutes: number[], have: number}} */ { start, minutes, have }) => schedule(start, minutes, have));
process.stdout.write(JSON.stringify(made));
