/** What an invitation to questions of one's own has besides: the questions, and which assessment they are. */
import { isOwn } from "./checked.js";
import { ownSet } from "./sets.js";

/**
 * @param {string} root leads to the site's root
 * @param {string[]} assessments of which at most one is such a set: an invitation carries one
 * @returns {{assessments?: string[], questions?: string}}
 */
export function carried(root, assessments) {
  const id = assessments.find(isOwn);
  const set = id && ownSet(root, id);
  return set ? { assessments, questions: set.packed } : {};
}
