/**
 * What was typed into a plan that was left before it became a version: whichever page opens the
 * relationship next makes one of it, so that a file given out from there has it.
 */
import { startLocal } from "../double/local.js";
import { startKeeping } from "./keeping.js";
import { prefixOfTyped, startTyped } from "./typed.js";

/**
 * What is refused stays, until the page of the plan shows it in its field.
 * @param {string} base leads to the site's root
 * @param {string | undefined} id of another relationship than the tab's
 * @param {ReturnType<typeof import("../relationship/contents.js").startContents> & {isSaved: () => boolean}} store that was read
 */
export async function takeLeft(base, id, store) {
  if (!startLocal().keys(prefixOfTyped(base, id)).length) return; // nearly always: no table is opened to see it
  const typed = startTyped(base, id);
  const plan = startKeeping(/** @type {any} */ (store), () => {});
  for (const left of await typed.left()) {
    const writing = plan.write(left.kind, left.id, left.patch, undefined);
    if (writing === false) continue;
    await writing;
    if (store.isSaved()) typed.done(left);
  }
}
