/**
 * Whether a page that fills in nothing sees what another tab keeps of a draft, where the browser has
 * no local storage: printed are the answers before and after that tab has written.
 *
 * node others-drafts.mjs < base
 */
import { readFileSync } from "node:fs";
import { databases, storage } from "./surroundings.mjs";

const base = readFileSync(0, "utf-8");
Object.assign(globalThis, {
  location: new URL(JSON.parse(base)),
  sessionStorage: storage({}),
  indexedDB: databases(),
  addEventListener() {},
  document: { addEventListener() {}, querySelector: () => null },
});
/** @param {string} path */
const script = (path) => import(new URL(`../../theme/js/${path}`, import.meta.url).href);
const { openDrafts } = await script("draft/all.js");
const { openDouble } = await script("double.js");
const { prefixIn } = await script("relationship/opened.js");
const drafts = openDrafts(location.href);
await drafts.ready;
const answers = () => drafts.of("trust", 3)?.fields ?? null;
const before = answers();
const other = openDouble(location.href);
await other.ready;
await other.write(`${prefixIn(location.href)}:trust:3`, { id: "draft-1", fields: { side: "buyer" }, started: "", rev: 0 });
for (let turn = 0; turn < 50 && !answers(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
process.stdout.write(JSON.stringify({ before, after: answers() }));
process.exit(0);
