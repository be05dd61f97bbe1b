/** What a button proposes for the plan: the members of an action, and days counted from today. */
import { today } from "./fields.js";

/** @param {HTMLElement} button @returns {import("./fields.js").Patch} */
export function suggestedBy({ dataset }) {
  const suggestion = JSON.parse(dataset.suggestion ?? "{}");
  if (dataset.due) suggestion.due = later(Number(dataset.due));
  if (dataset.recheck) suggestion.recheck = later(Number(dataset.recheck));
  return suggestion;
}

/** @param {number} days @returns {string} that many days after today */
function later(days) {
  const day = new Date(`${today()}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
