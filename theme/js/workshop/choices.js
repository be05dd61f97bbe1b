/** What a workshop is made of, as its form asks: a programme, whose answers, in which order, how many. */
import { fill, make, need } from "../page.js";
import { PLAYS, startPicking } from "./picking.js";

/** @typedef {import("./stored.js").Chosen} Chosen */
/** @typedef {Record<string, Record<"buyer" | "supplier", number>>} Compared people by assessment and side */

/**
 * @param {HTMLFormElement} form
 * @param {import("../page.js").Words} words
 * @param {import("./material.js").Material} material
 * @param {Record<string, string>} titles of the assessments
 * @param {number} smallest people behind a figure that is shown
 */
export function startChoices(form, words, { programmes, plays }, titles, smallest) {
  const select = /** @type {HTMLSelectElement} */ (need(form, "[name=programme]"));
  const place = need(form, "[data-assessments]");
  /** @param {import("./material.js").Programme} of */
  const named = ({ title, day, minutes, adjusted }) => {
    const facts = { title: day ? fill(words.day, { title, number: day }) : title, minutes };
    return fill(words[adjusted ? "with-minutes-adjusted" : "with-minutes"], facts);
  };
  for (const [label, agendas] of /** @type {[string, boolean][]} */ ([["programmes-group", false], ["agendas-group", true]])) {
    const group = document.createElement("optgroup");
    group.label = words[label];
    group.append(...programmes.filter(({ assessment }) => Boolean(assessment) === agendas).map((of) => new Option(named(of), of.id)));
    select.append(group);
  }

  select.append(new Option(words["plays-option"], PLAYS));
  const picking = startPicking(need(form, "[data-picking]"), words, plays);

  return {
    /** @returns {Omit<Chosen, "sample">} */
    read() {
      const given = new FormData(form);
      return {
        programme: String(given.get("programme") ?? ""),
        assessments: given.getAll("assessment").map(String),
        order: String(given.get("order") ?? "gap"),
        most: Number(given.get("most")),
        plays: picking.read(),
      };
    },
    /** @param {Omit<Chosen, "sample">} chosen */
    write({ programme, assessments, order, most, plays: picked = [] }) {
      picking.write(picked);
      select.value = programme === PLAYS ? PLAYS : programmes.find(({ id }) => [programme, `${programme}-1`].includes(id))?.id ?? "";
      picking.follow(select.value);
      for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[name=assessment], [name=order]"))) {
        input.checked = input.name === "order" ? input.value === order : assessments.includes(input.value);
      }
      /** @type {HTMLSelectElement} */ (need(form, "[name=most]")).value = String(most);
    },
    /** The programme's own assessment is the only one of an agenda. */
    follow() {
      picking.follow(select.value);
      const agenda = programmes.find(({ id }) => id === select.value)?.assessment;
      const boxes = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("[name=assessment]")]);
      if (agenda && boxes.some(({ value }) => value === agenda)) for (const box of boxes) box.checked = box.value === agenda;
    },
    /** Lists what both sides answered, ticked unless it was not. @param {Compared} compared */
    show(compared) {
      const off = new Set([.../** @type {NodeListOf<HTMLInputElement>} */ (place.querySelectorAll("input:not(:checked)"))].map(({ value }) => value));
      const rows = Object.entries(compared).map(([id, people]) => {
        const box = document.createElement("input");
        Object.assign(box, { type: "checkbox", name: "assessment", value: id, checked: !off.has(id) });
        const said = [fill(words.answered, people), ...(Math.min(people.buyer, people.supplier) < smallest ? [words["answered-few"]] : [])];
        return make("label", "cp-check", box, " ", make("span", "", titles[id] ?? id, " ", make("small", "", said.join(". "))));
      });
      place.replaceChildren(...(rows.length ? rows : [make("p", "cp-empty", words["assessments-none"])]));
    },
  };
}
