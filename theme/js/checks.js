/** What must be right before a form can be scored; the engine checks everything again. */
import { fill } from "./page.js";
import { hasAnswers } from "./fields.js";


/**
 * @param {HTMLFormElement} form
 * @param {import("./fields.js").Fields} fields
 * @param {import("./split.js").Split[]} splits
 * @param {import("./page.js").Words} words
 * @param {{check: () => boolean}} round its field
 * @returns {{text: string, target: string}[]} all problems, in the order of the page
 */
export function checkForm(form, fields, splits, words, round) {
  const problems = [];
  if (!fields.side) problems.push({ text: words["problem-side"], target: "side" });
  if (!round.check()) problems.push({ text: words["problem-round"], target: "round" });
  for (const split of splits) {
    const [question] = split.name.split(".");
    if (split.state() !== "wrong" || fields[`${question}.na`] !== undefined) continue;
    const own = /** @type {HTMLInputElement | null} */ (form.querySelector(`#q-${question} .cp-own__name`))?.value;
    const title = form.querySelector(`#q-${question} .cp-question__title`)?.textContent ?? (own || question);
    const lens = split.element.querySelector("b")?.textContent ?? "";
    const text = split.sound ? words["problem-sum"] : words["problem-points"];
    problems.push({ text: fill(text, { title, lens, sum: split.sum() }), target: `q-${question}` });
  }
  for (const day of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(".cp-date__day"))) {
    if (!day.validity.badInput && !day.validity.rangeOverflow && !day.validity.rangeUnderflow) continue;
    const title = day.closest("fieldset")?.querySelector(".cp-question__title")?.textContent ?? "";
    const text = day.validity.rangeOverflow ? words["problem-date-ahead"] : words["problem-date"];
    problems.push({ text: fill(text, { title }), target: day.closest("fieldset")?.id ?? "" });
  }
  for (const item of form.querySelectorAll("[data-own-item]")) {
    const name = /** @type {HTMLInputElement | null} */ (item.querySelector(".cp-own__name"));
    if (name?.value.trim()) continue;
    const legend = item.querySelector("legend")?.textContent?.trim() ?? "";
    problems.push({ text: fill(words["problem-own"], { item: legend }), target: item.id });
  }
  if (!problems.length && !hasAnswers(fields)) {
    problems.push({ text: words["problem-nothing"], target: form.querySelector(".cp-dimension")?.id ?? "" });
  }
  return problems;
}
