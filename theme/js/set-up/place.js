/** Where a set-up goes: to the relationship that the tab works on; a new one to where nothing stands yet. */
import { startDrafts, whatItHolds } from "../relationship/holds.js";

/** @typedef {{id: string, saved: boolean}} Placed which relationship has it now, and whether the browser keeps it */

/**
 * @param {string} base leads to the site's root
 * @param {ReturnType<typeof import("../relationship/shelf.js").openShelf>} shelf
 * @param {string | undefined} id of the relationship; none of one that is new
 * @returns {(setUp: import("../relationship/set-up.js").SetUp) => Promise<Placed | undefined>} nothing while another is put away, and once one is
 */
export function startPlace(base, shelf, id) {
  let saving = false;
  /** Where it was put, though the browser may have refused to keep it. */
  let put = id;

  /** A browser that keeps nothing yet begins with the first one. */
  async function isFirstFree() {
    const first = await whatItHolds(base, "").catch(() => undefined); // what cannot be read is left alone
    return first && !shelf.get("").at && !first.people && !first.actions && !first.names.length && !(await startDrafts(base).keys("")).length;
  }

  return async (setUp) => {
    if (saving) return undefined;
    saving = true;
    put ??= (await isFirstFree()) ? "" : (await shelf.add(setUp)).id;
    saving = await shelf.change(put, { ...setUp, removed: false });
    return { id: put, saved: saving };
  };
}
