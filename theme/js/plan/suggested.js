/** What a button proposes for the plan: the members of an action, and days counted from today. */
import { today } from "./fields.js";

/** @param {HTMLElement} button @returns {import("./fields.js").Patch} */
export function suggestedBy({ dataset }) {
  const given = JSON.parse(dataset.suggestion ?? "{}");
  if (dataset.due) given.due = later(Number(dataset.due));
  if (dataset.recheck) given.recheck = later(Number(dataset.recheck));
  return given;
}

/** @param {number} days @returns {string} that many days after today */
function later(days) {
  const day = new Date(`${today()}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
