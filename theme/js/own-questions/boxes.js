/** The boxes with which one chooses assessments, for the sets of questions of one's own that a relationship has. */
import { knownSets } from "../known.js";
import { fill, make, need } from "../page.js";

/**
 * Adds a box for each set, as the page has them for the assessments of the playbook.
 * @param {ParentNode} form
 * @param {string} name of the boxes
 * @param {string} root leads to the site's root
 * @param {import("../page.js").Words} words
 * @param {string[]} asked ids of the sets that are asked; others have no box
 */
export function addBoxes(form, name, root, words, asked) {
  const place = need(form, ".cp-boxes");
  for (const [id, { title, minutes }] of Object.entries(knownSets(root))) {
    if (!asked.includes(id) || place.querySelector(`[value="${id}"]`)) continue;
    const box = /** @type {HTMLInputElement} */ (make("input"));
    Object.assign(box, { type: "checkbox", name, value: id, autocomplete: "off" });
    place.append(make("label", "cp-box", box, make("span", "", title), make("span", "cp-fine", fill(words["minutes-short"], { minutes }))));
  }
}
