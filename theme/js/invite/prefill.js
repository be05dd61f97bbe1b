/**
 * What the page that makes invitations begins with: what the relationship was set up with, who
 * invited in it before, and over it what the address says, `#side=supplier&assessments=…` and the other fields by their names.
 * Everything stays to be changed, and is checked like what is typed.
 */
import { quoted, listed } from "./fragment.js";

const TEXTS = ["relationship", "round", "by", "from"];
const CHOICES = ["side", "language", "role"];
const LIMIT = 2000;

/**
 * @param {HTMLFormElement} form
 * @param {import("../relationship/set-up.js").SetUp & import("./sender.js").Sender} known
 * @returns {string[]} what the form does not have, each as `name: “value”`
 */
export function prefill(form, { name: relationship, round, assessments, from, language }) {
  const asked = location.hash.length > LIMIT ? "" : location.hash.slice(1);
  const parameters = new URLSearchParams({ relationship, round, assessments: assessments.join(","), from, language });
  for (const [name, value] of new URLSearchParams(asked)) parameters.set(name, value);
  /** @type {string[]} */
  const unknown = [];

  /** @param {string} name @param {string} value @param {string} label */
  function choose(name, value, label) {
    const control = form.elements.namedItem(name);
    const all = control instanceof HTMLSelectElement ? [...control.options] : [...form.querySelectorAll(`input[name="${name}"]`)];
    const match = /** @type {(HTMLOptionElement | HTMLInputElement)[]} */ (all).find((option) => option.value === value);
    if (match instanceof HTMLOptionElement) match.selected = true;
    else if (match) match.checked = true;
    else unknown.push(`${label}: ${quoted(value)}`);
  }

  for (const name of TEXTS) {
    const field = form.elements.namedItem(name);
    const value = parameters.get(name);
    if (value && field instanceof HTMLInputElement) field.value = value.slice(0, field.maxLength > 0 ? field.maxLength : LIMIT);
  }
  for (const name of CHOICES) if (parameters.get(name)) choose(name, parameters.get(name) ?? "", name);
  const ids = listed(parameters.get("assessments") ?? "");
  if (ids.length) for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[name=assessment]"))) box.checked = false;
  for (const id of ids) choose("assessment", id, "assessments");
  return unknown;
}
