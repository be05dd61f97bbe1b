/** The set-up as it was before a file brought another, to go back to unless somebody changed it since. */
import { canonical } from "../fields.js";
import { openedId } from "./opened.js";
import { openShelf } from "./shelf.js";

/** @typedef {import("./shelf.js").Entry} Entry */
/** @typedef {ReturnType<typeof startSetUpBefore>} SetUpBefore */

/** @param {string} base leads to the site's root */
export function startSetUpBefore(base) {
  const shelf = openShelf(base);
  const id = openedId(base);

  return {
    /** Of the relationship that this tab works on. @returns {Entry} */
    now: () => shelf.get(id),
    /**
     * @param {Entry} was
     * @param {Entry} brought what stood there once the file was in
     * @returns {boolean} whether the file had brought something, and it is gone
     */
    back(was, brought) {
      const same = (/** @type {Entry} */ entry, /** @type {Entry} */ other) => canonical(entry) === canonical(other);
      if (was.damaged || same(was, brought) || !same(shelf.get(id), brought)) return false;
      const { damaged: _, ...entry } = was;
      void (was.at ? shelf.change(id, entry) : shelf.drop(id));
      return true;
    },
  };
}
