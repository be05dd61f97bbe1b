/** What the QR codes of a series hold. node series.mjs: takes a text on standard input, prints a list. */
import { readFileSync } from "node:fs";

import { seriesOf } from "../../theme/js/series/making.js";

console.log(JSON.stringify((await seriesOf(readFileSync(0, "utf8")))?.texts));
