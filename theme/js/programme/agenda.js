/** The agenda on the page: its fields, the order of its blocks, and the times that follow from them. */
import { fill, need } from "../page.js";
import { nameOf } from "./moving.js";
import { startRows } from "./rows.js";
import { minutesIn, schedule } from "./schedule.js";

/** Minutes that an arrow key adds or takes away, to the next of their multiples. */
const STEP = 5;

/** @typedef {{date: string, start: string, blocks: {key: string, title: string, text: string, minutes: number}[]}} Day */

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
  const rows = startRows(days, field);
  const { rowsOf, order } = rows;
  let saidOfMove = "";

  /** The minutes of a field. @param {string} name */
  const minutesOf = (name) => minutesIn(field(name).value, Number(field(name).max));
  /** @param {HTMLElement} row */
  const minutesOfRow = (row) => minutesOf(`minutes.${nameOf(row)}`);

  /** Shows what follows from the fields. */
  function show() {
    rows.arrange();
    for (const slide of slides) slide.value = String(minutesOf(slide.dataset.slide ?? ""));
    const ends = days.map(showDay);
    state.textContent = [...sayMove(), ...ends].join(" ");
    state.toggleAttribute("data-over", Boolean(form.querySelector("[data-late]")));
  }

  /** Where the block is now that was moved last, once. */
  function sayMove() {
    const name = saidOfMove;
    saidOfMove = "";
    if (!name || !minutesOf(`minutes.${name}`)) return [];
    const [title, start] = ["title", "start"].map((part) => need(rows.row(name), `[data-${part}]`).textContent ?? "");
    const number = order().findIndex((names) => names.includes(name)) + 1;
    return [fill(words[days.length > 1 ? "moved-day" : "moved"], { title, start, number })];
  }

  /** @param {HTMLElement} day @param {number} number @returns {string} when it ends */
  function showDay(day, number) {
    const minutes = rowsOf(day).map(minutesOfRow);
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

  stepByKeys(form, minutesOf);
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
    order,
    plays: rows.plays,
    /** Another order, and the block that moved. @param {import("./order.js").Order} next @param {string} name */
    reorder(next, name) {
      rows.write(next);
      saidOfMove = name;
    },
    /** The days as a calendar gets them; one that all blocks have left is none. @returns {Day[]} */
    days: () =>
      days
        .map((day, number) => ({
          date: field(`date.${number}`).value,
          start: field(`start.${number}`).value || "00:00",
          blocks: rowsOf(day).map((row) => blockOf(row, minutesOfRow(row))),
        }))
        .filter(({ blocks }) => blocks.length),
  };
}

/** A block as a calendar gets it. @param {HTMLElement} row @param {number} minutes */
function blockOf(row, minutes) {
  const title = need(row, "[data-title]").textContent ?? "";
  return { key: nameOf(row).replace(".", "-"), title, text: row.querySelector("[data-text]")?.textContent ?? "", minutes };
}

/**
 * The arrow keys take the minutes to the next of their multiples.
 * @param {HTMLFormElement} form
 * @param {(name: string) => number} minutesOf
 */
function stepByKeys(form, minutesOf) {
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
}
