/** The line above each page that says in which relationship one is; none where nobody set one up. */
import { need } from "../page.js";
import { openNext } from "./opened.js";
import { removeForGood } from "./removing.js";
import { current, isUsed, openShelf } from "./shelf.js";

export function startLine() {
  const line = document.querySelector("[data-of]");
  if (!(line instanceof HTMLElement)) return;
  const base = line.dataset.of ?? "";
  if (!isUsed(base)) return;
  const entry = current(base);
  if (entry.at && !entry.removed) {
    if (entry.name) need(line, "bdi").textContent = entry.name;
    const mark = need(line, "[data-of-sample]");
    mark.hidden = !entry.sample || entry.name.startsWith(mark.textContent ?? "");
    line.hidden = document.querySelector('[data-module="desk"], [data-module="shelf"]') !== null; // they say it themselves
  }
  if (document.querySelector('[data-module="shelf"]')) return; // it removes by itself, and says what became of it
  if (entry.removed && entry.id) return leave(base);
  const shelf = openShelf(base);
  shelf.onChange(() => entry.at && entry.id && !shelf.get(entry.id).at && leave(base));
  void removeForGood(base, shelf);
}

/** The tab's relationship was deleted: it goes on with the first one. @param {string} base */
function leave(base) {
  openNext(base, "");
  location.reload();
}
