/**
 * The playbook's own sealing, outside of a browser; esbuild makes one file of this.
 *
 * node FILE open PASSPHRASE < sealed > response
 * node FILE seal PASSPHRASE < response > sealed: how the fixtures were made
 */
import { readFileSync } from "node:fs";
import { open, seal } from "../../../theme/js/seal/cipher.js";
import { readSealed } from "../../../theme/js/seal/format.js";

const [job, passphrase] = process.argv.slice(2);
const text = readFileSync(0, "utf8");
process.stdout.write(
  job === "seal" ? await seal(text, JSON.parse(text), passphrase) : await open(await readSealed(text), passphrase),
);
