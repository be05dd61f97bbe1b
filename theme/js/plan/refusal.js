/** Why the plan does not keep something, in words. */
import { fill } from "../page.js";

/**
 * @param {import("../relationship/rules.js").Wrong} wrong
 * @param {import("../page.js").Words} words
 * @param {string} [field] what the form calls the member
 */
export function refusal({ code, member = "", facts }, words, field = member) {
  const sentence = member === "changed_at" ? "end" : ["long", "full"].includes(code) ? code : "other";
  return fill(words[`adding-refused-${sentence}`], { field, ...facts });
}
