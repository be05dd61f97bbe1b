/** The line above each page that says in which relationship one is; none where nobody set one up. */
import { need } from "../page.js";
import { removeForGood } from "./removing.js";
import { current, openShelf } from "./shelf.js";

export function startLine() {
  const line = document.querySelector("[data-of]");
  if (!(line instanceof HTMLElement)) return;
  const base = line.dataset.of ?? "";
  const entry = current(base);
  if (entry.at && !entry.removed) {
    need(line, "bdi").textContent = entry.name;
    const mark = need(line, "[data-of-sample]");
    mark.hidden = !entry.sample || entry.name.startsWith(mark.textContent ?? "");
    line.hidden = false;
  }
  leave(base);
}

/** What was deleted on the page before this one goes for good. @param {string} base */
async function leave(base) {
  if (document.querySelector('[data-module="shelf"]')) return; // it says what became of it
  const shelf = openShelf(base);
  await removeForGood(base, shelf);
}
