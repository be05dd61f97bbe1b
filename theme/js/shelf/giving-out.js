/** A relationship of the shelf, given out as a file. */
import { startKnown } from "../gathering/known.js";
import { startRelationshipFile } from "../gathering/relationship-file.js";
import { need, save } from "../page.js";
import { rawText } from "../relationship/raw.js";
import { openRelationship } from "../relationship/store.js";

/**
 * Gives out a relationship of the shelf as its file; one of which nothing can be used, just as it is kept.
 * @param {HTMLElement} section
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} scoring
 * @param {string} base leads to the site's root
 * @param {() => import("../relationship/shelf.js").Entry} entry
 * @param {import("../page.js").Words} words
 */
export async function giveOut(section, scoring, base, entry, words) {
  const store = await openRelationship(base, entry().id);
  const saveRaw = async () => save("counterpart-kept.json", await rawText(store.name, [store.name]));
  await store.ready;
  if (store.refusal()) return saveRaw(); // nothing of it can be used here, and all of it must be to be had
  const problems = need(section, "[data-problems]");
  await startRelationshipFile({ store, known: startKnown(scoring), words, problems, saveRaw, entry }).give();
}
