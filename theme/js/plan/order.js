/** The order in which a plan shows its records. */

/** Of the states of an action in a plan: what is under way comes first. */
const ORDER = ["doing", "open", "done", "dropped"];
/** Stands for the date of what has none. */
const LAST = "9999-99-99";
const ENDED = ["done", "dropped"];

/** By status, then by due date. @param {any[]} actions */
export function inOrder(actions) {
  return actions.sort(
    (a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || compared(a.due || LAST, b.due || LAST),
  );
}

/** @param {any} action */
export function isEnded({ status }) {
  return ENDED.includes(status);
}

/** The latest first. @param {any[]} events */
export function latestFirst(events) {
  return events.sort((a, b) => compared(b.date, a.date));
}

/** @param {string} text @param {string} other */
function compared(text, other) {
  return text < other ? -1 : Number(text > other);
}
