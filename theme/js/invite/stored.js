/** The invitation with which a relationship was last opened here, for the pages that come after the form. */
import { prefixIn } from "../relationship/opened.js";
import { readInvitation, writeInvitation } from "./fragment.js";

/** @typedef {import("./fragment.js").Invitation} Invitation */

/** @param {string} base leads to the site's root @param {Invitation} invitation */
export function keepInvitation(base, invitation) {
  try {
    localStorage.setItem(keyOf(base), writeInvitation(invitation));
  } catch {
    // the page after this one says nothing of it
  }
}

/** @param {string} base leads to the site's root @returns {Invitation | undefined} checked like one in an address */
export function storedInvitation(base) {
  try {
    return readInvitation(localStorage.getItem(keyOf(base)) ?? "")?.invitation;
  } catch {
    return undefined;
  }
}

/** @param {string} base */
function keyOf(base) {
  return `${prefixIn(base)}:invitation`;
}
