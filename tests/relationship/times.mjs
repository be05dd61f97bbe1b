/**
 * The time of a next version: node times.mjs takes a list of [times of the versions, now] on standard
 * input, and prints for each the time, or an empty text where none comes after.
 */
import { readFileSync } from "node:fs";

import { laterThan } from "../../theme/js/relationship/joining.js";

const asked = JSON.parse(readFileSync(0, "utf8"));
const answers = asked.map(([times, now]) => laterThan(times.map((at) => ({ changed_at: at })), new Date(now)));
process.stdout.write(JSON.stringify(answers));
