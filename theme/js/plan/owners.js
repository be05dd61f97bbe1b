/** Whose owner a field asks for: the company, where somebody named it. */
import { fill, isolated } from "../page.js";
import { SIDES } from "../relationship/set-up.js";

/**
 * Puts the companies into the words and into the template of an action.
 * @param {import("../page.js").Words} words
 * @param {Record<import("../relationship/set-up.js").Side, string>} companies
 */
export function nameOwners(words, companies) {
  const template = document.querySelector('[data-template="actions"]');
  for (const side of SIDES) {
    if (!companies[side]) continue;
    words[`owner-${side}`] = fill(words[`owner-of-${side}`], { company: isolated(companies[side]) });
    const field = template instanceof HTMLTemplateElement ? template.content.querySelector(`[name="owners.${side}"]`) : undefined;
    const said = field?.closest("label")?.querySelector("span");
    if (said) said.textContent = words[`owner-${side}`];
  }
}
