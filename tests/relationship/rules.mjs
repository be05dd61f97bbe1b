/**
 * Whether pages would store each record: node rules.mjs takes {facts, records: [[kind, record]]} on
 * standard input, and prints a list of true and false.
 */
import { readFileSync } from "node:fs";

import { wrongIn } from "../../theme/js/relationship/rules.js";

const { facts, records } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(records.map(([kind, record]) => !wrongIn(facts, kind, record))));
