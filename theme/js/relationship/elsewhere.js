/** An invitation to another relationship than the tab's opens that one: two clients never share a form. */
import { alike } from "../alike.js";
import { readInvitation } from "../invite/fragment.js";
import { openNext } from "./opened.js";
import { unset } from "./set-up.js";
import { current, openShelf } from "./shelf.js";
import { NEVER_SAID } from "./travelling.js";

/**
 * @param {string} base leads to the site's root
 * @returns {boolean} whether the page is about to open anew, in the relationship that its address names
 */
export function goesElsewhere(base) {
  addEventListener("hashchange", (event) => leaves(base) && event.stopImmediatePropagation());
  return leaves(base);
}

/** @param {string} base */
function leaves(base) {
  const { name } = current(base);
  const invitation = readInvitation(location.hash.slice(1))?.invitation;
  if (!name || !invitation?.relationship || alike(invitation.relationship) === alike(name)) return false;
  void leave(base, invitation);
  return true;
}

/** @param {string} base @param {import("../invite/fragment.js").Invitation} invitation */
async function leave(base, { relationship, side, round }) {
  const shelf = openShelf(base);
  await shelf.ready;
  const there = shelf.all().find((entry) => alike(entry.name) === alike(relationship) && !entry.removed && !entry.sample);
  const about = { ...unset(), name: relationship, side: side === "buyer" ? /** @type {const} */ ("buyer") : /** @type {const} */ ("supplier"), round, changed: NEVER_SAID };
  openNext(base, (there ?? (await shelf.add(about))).id);
  location.reload();
}
