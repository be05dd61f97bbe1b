/** What the marks and the numbers of a chart mean, as the page says it beside the chart. */
import { element } from "./writing.js";

/** @typedef {{mark?: SVGElement, text: string}} Entry a mark stands in a square of 22 */

/**
 * The key of a chart but for the sides, which every slide names.
 * @param {SVGSVGElement} chart
 * @returns {Entry[]}
 */
export function keyOf(chart) {
  const figure = chart.closest("figure");
  return [...lenses(figure?.closest(".cp-scroll") ?? figure), ...numbers(figure)];
}

/** The marks that stand in lines before the chart. @param {Element | null} figure @returns {Entry[]} */
function lenses(figure) {
  /** @type {Entry[]} */
  const entries = [];
  for (let line = figure?.previousElementSibling; line?.matches(".cp-key"); line = line.previousElementSibling) {
    const marks = [...line.querySelectorAll(":scope > span")].filter((span) => span.querySelector("svg"));
    entries.unshift(
      ...marks.map((span) => ({
        mark: element("g", {}, ...[...(span.querySelector("svg")?.children ?? [])].map((part) => part.cloneNode(true))),
        text: (span.textContent ?? "").trim(),
      })),
    );
  }
  return entries;
}

/** The names of what is numbered. @param {Element | null} figure @returns {Entry[]} */
function numbers(figure) {
  const names = JSON.parse(figure?.querySelector("[data-names]")?.getAttribute("data-names") ?? "[]");
  return names.map((/** @type {[string | number, string]} */ [number, name]) => {
    const text = element("text", { class: "cp-frame__number", x: 11, y: 17 });
    text.textContent = `${number}`;
    return { mark: text, text: name };
  });
}
