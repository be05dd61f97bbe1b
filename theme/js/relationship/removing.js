/** Relationships that were taken off the shelf go for good once nobody can take it back any more. */
import { startDrafts } from "./holds.js";
import { openedId, openNext } from "./opened.js";
import { dropDatabase } from "./raw.js";
import { openRelationship } from "./store.js";

/**
 * @param {string} base leads to the site's root
 * @param {ReturnType<typeof import("./shelf.js").openShelf>} shelf
 * @returns {Promise<import("./shelf.js").Entry[]>} those that the browser did not let go
 */
export async function removeForGood(base, shelf) {
  await shelf.ready;
  /** @type {import("./shelf.js").Entry[]} */
  const left = [];
  const gone = shelf.all().filter(({ removed }) => removed);
  if (!gone.length) return left;
  const drafts = startDrafts(base);
  for (const entry of gone) {
    const store = await openRelationship(base, entry.id);
    await store.clear();
    await drafts.drop(await drafts.keys(entry.id));
    if (!store.isSaved()) {
      left.push(entry);
      continue;
    }
    await shelf.drop(entry.id);
    if (entry.id) await dropDatabase(store.name).catch(() => {}); // it is empty by now
    if (openedId(base) === entry.id) openNext(base, "");
  }
  return left;
}
