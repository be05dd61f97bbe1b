/**
 * What the page's scripts make of texts; esbuild makes one file of this.
 *
 * node FILE < a JSON list of [function, argument] > a JSON list of what each returned
 */
import { readFileSync } from "node:fs";
import { kindOf } from "../../theme/js/arriving/kind.js";
import { repaired } from "../../theme/js/arriving/lost.js";
import { readInvitation, speaks, writeInvitation } from "../../theme/js/invite/fragment.js";
import { wantedOf } from "../../theme/js/language.js";
import { mailTo } from "../../theme/js/mail.js";
import { variants } from "../../theme/js/seal/variants.js";

const functions = { kindOf, repaired, readInvitation, speaks, writeInvitation, variants };
functions.mailTo = ([subject, body]) => mailTo(subject, body);
functions.wantedOf = ([asked, languages]) => wantedOf(asked, languages);
const asked = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(asked.map(([name, given]) => functions[name](given) ?? null)));
