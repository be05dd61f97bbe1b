/** The agenda on the page: its fields, and the times that follow from them. */
import { fill, need } from "../page.js";
import { schedule } from "./schedule.js";

/** Minutes that an arrow key adds or takes away, to the next of their multiples. */
const STEP = 5;

/** @typedef {{date: string, start: string, blocks: {title: string, text: string, minutes: number}[]}} Day */

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} state where it says when each day ends
 * @param {import("../page.js").Words} words
 */
export function startAgenda(form, state, words) {
  const fields = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input[name]")]);
  const slides = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("[data-slide]")]);
  const days = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-day]")]);
  const byName = new Map(fields.map((field) => [field.name, field]));
  /** @param {string} name */
  const field = (name) => /** @type {HTMLInputElement} */ (byName.get(name));
  /** @param {HTMLElement} day @returns {HTMLElement[]} */
  const rowsOf = (day) => [...day.querySelectorAll("tr[data-row]")].map((row) => /** @type {HTMLElement} */ (row));

  /** The minutes of a field; what is no number of minutes counts as none. @param {string} name */
  function minutesOf(name) {
    const { value, max } = field(name);
    return /^\d+$/.test(value) ? Math.min(Number(value), Number(max)) : 0;
  }

  /** @param {number} number of the day */
  const minutesIn = (number) => rowsOf(days[number]).map((_, at) => minutesOf(`minutes.${number}.${at}`));

  /** Shows what follows from the fields. */
  function show() {
    for (const slide of slides) slide.value = String(minutesOf(slide.dataset.slide ?? ""));
    state.textContent = days.map(showDay).join(" ");
    state.toggleAttribute("data-over", Boolean(form.querySelector("[data-late]")));
  }

  /** @param {HTMLElement} day @param {number} number @returns {string} when it ends */
  function showDay(day, number) {
    const minutes = minutesIn(number);
    const made = schedule(field(`start.${number}`).value, minutes, minutesOf(`have.${number}`));
    rowsOf(day).forEach((row, at) => {
      const { start, end, over } = made.blocks[at];
      need(row, "[data-start]").textContent = minutes[at] ? start : words["left-out"];
      need(row, "[data-end]").textContent = end;
      need(row, "[data-said]").textContent = String(minutes[at]);
      row.toggleAttribute("data-late", over);
      row.toggleAttribute("data-left-out", !minutes[at]);
    });
    const { end, sum, spare } = made;
    const count = Math.abs(spare);
    need(day, "[data-last]").textContent = end;
    need(day, "[data-sum]").textContent = String(sum);
    need(day, "[data-over]").textContent = spare < 0 ? fill(words["over-row"], { count }) : words.ends;
    const kind = spare < 0 ? "over" : spare ? "spare" : "fits";
    return fill(words[days.length > 1 ? `${kind}-day` : kind], { count, end, number: number + 1 });
  }

  form.addEventListener("keydown", (event) => {
    const { key, target } = event;
    const up = key === "ArrowUp";
    if (!(up || key === "ArrowDown") || !(target instanceof HTMLInputElement) || target.type !== "number") return;
    event.preventDefault();
    const steps = minutesOf(target.name) / STEP;
    const next = (up ? Math.floor(steps) + 1 : Math.ceil(steps) - 1) * STEP;
    target.value = String(Math.min(Math.max(next, Number(target.min)), Number(target.max)));
    target.dispatchEvent(new Event("input", { bubbles: true }));
  });

  return {
    show,
    /** What the fields say, by name. */
    values: () => Object.fromEntries(fields.map(({ name, value }) => [name, value])),
    /** Fills fields in; names that the form has not are left alone. @param {Record<string, string | undefined>} values */
    take(values) {
      for (const [name, value] of Object.entries(values)) if (byName.has(name)) field(name).value = value ?? "";
      show();
    },
    /** A bar was dragged: its field says the same. @param {HTMLInputElement} slide @returns {string} the field's name */
    slid(slide) {
      const name = slide.dataset.slide ?? "";
      field(name).value = slide.value;
      return name;
    },
    /** The days as a calendar gets them. @returns {Day[]} */
    days: () =>
      days.map((day, number) => ({
        date: field(`date.${number}`).value,
        start: field(`start.${number}`).value || "00:00",
        blocks: rowsOf(day).map((row, at) => ({
          title: need(row, "[data-title]").textContent ?? "",
          text: row.querySelector("[data-text]")?.textContent ?? "",
          minutes: minutesIn(number)[at],
        })),
      })),
  };
}
