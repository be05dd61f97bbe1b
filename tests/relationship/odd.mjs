/**
 * What a page without the facts of records makes of odd entries of its table: those that are set
 * aside, and how many things stand.
 *
 * node odd.mjs < entries
 */
import { readFileSync } from "node:fs";
import { startHolding } from "../../theme/js/relationship/holding.js";

const holding = startHolding();
holding.renew(new Map(JSON.parse(readFileSync(0, "utf-8"))));
const kinds = /** @type {const} */ (["responses", "names", "actions", "rules", "events", "imports"]);
const standing = Object.fromEntries(kinds.map((kind) => [kind, holding.ofKind(kind).length]));
process.stdout.write(JSON.stringify({ aside: holding.aside.all().map(({ key }) => key), standing }));
