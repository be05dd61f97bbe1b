/** The drafts of all assessments, as a page sees them that fills in none. */
import { laterOf } from "../double/revision.js";
import { openDouble } from "../double.js";
import { checkedDraft } from "../drafts.js";
import { prefixOfDrafts } from "../seat/seat.js";

/** @typedef {import("../drafts.js").Stored} Stored */

/** @param {string} base leads to the site's root */
export function openDrafts(base) {
  const double = openDouble(base);
  /** @type {Map<string, string>} */
  let table = new Map();
  double.onLater((key, text) => table.set(key, text));
  return {
    /** Kept when the later of what is kept twice is known. */
    ready: double.ready.then((all) => void (table = all)),
    /** @param {string} assessment @param {string | number} version @returns {Stored | undefined} */
    of(assessment, version) {
      const key = `${prefixOfDrafts(base)}:${assessment}:${version}`;
      return checkedDraft(laterOf(double.read(key), table.get(key))).stored;
    },
  };
}

/** Whether a report was made of a draft, for the side that it is for. @param {Stored | undefined} stored */
export function wasScored(stored) {
  const side = stored?.fields.side ?? "";
  return stored !== undefined && stored.made?.[side] === stored.id;
}
