/** Where an assessment is answered: all sets of questions of one's own share a page. */
import { isOwn } from "./checked.js";

export const FOLDER = "own";

/** The folder of an assessment's page. @param {string} id */
export function folderOf(id) {
  return isOwn(id) ? FOLDER : id;
}

/** What follows the address of its page, where no invitation does. @param {string} id */
export function markOf(id) {
  return isOwn(id) ? `#questions=${id}` : "";
}
