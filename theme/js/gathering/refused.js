/** What could not be used, file by file with the reasons: a few in full, many folded. */
import { copied } from "../copy.js";
import { fill, make, saveBlob, showProblems } from "../page.js";

/** @typedef {import("./reading.js").Refused} Refused */

/** Lines that are shown at once, files whose list is open at once, and files that are listed at all. */
const FEW_LINES = 8;
const FEW = 5;
const LISTED = 200;

/**
 * @param {HTMLElement} place
 * @param {import("../page.js").Words} words
 * @param {string | (string | Node)[]} title
 * @param {Refused[]} refused
 */
export function showRefused(place, words, title, refused) {
  const texts = lines(refused);
  if (refused.length === 1 || texts.length <= FEW_LINES) {
    showProblems(place, title, refused.flatMap(({ name, problems }) => problems.map((text) => ({ text, name }))));
    return;
  }
  showProblems(place, title, [{ text: "" }]);
  const box = place.querySelector(".cp-alert");
  box?.querySelector("ul")?.replaceWith(make("p", "", words["refused-others"]));
  const list = make("details", "cp-fold cp-refused", make("summary", "", fill(words["refused-show"], { count: refused.length })));
  list.addEventListener("toggle", () => list.querySelector("ul") ?? list.append(...listed(words, refused)), { once: true });
  list.toggleAttribute("open", refused.length <= FEW);
  const status = make("span", "cp-copied");
  status.setAttribute("role", "status");
  const whole = texts.join("\n");
  const copy = button(words["refused-copy"], "copy-refused");
  copy.addEventListener("click", async () => {
    status.textContent = words[(await copyWhole(list, whole)) ? "copied" : "refused-not-copied"];
  });
  const save = button(words["refused-save"], "save-refused");
  save.addEventListener("click", () => saveBlob("not-used.txt", new Blob([`${whole}\n`], { type: "text/plain;charset=utf-8" })));
  box?.append(list, make("p", "cp-actions", copy, save, status));
}

/** @param {Refused[]} refused @returns {string[]} a line a problem, with the file's name before it */
function lines(refused) {
  return refused.flatMap(({ name, problems }) => problems.map((text) => (name ? `${name}: ${text}` : text)));
}

/** @param {import("../page.js").Words} words @param {Refused[]} refused */
function listed(words, refused) {
  const rows = refused.slice(0, LISTED).map(({ name, problems }) =>
    make("li", "", make("b", "", make("bdi", "", name)), make("ul", "", ...problems.map((text) => make("li", "", text)))),
  );
  const left = refused.length - LISTED;
  return [make("ul", "", ...rows), ...(left > 0 ? [make("p", "", fill(words["refused-more"], { count: left }))] : [])];
}

/** The older way of copying takes what is selected, so there must be something to select. @param {HTMLElement} beside @param {string} text */
async function copyWhole(beside, text) {
  const area = /** @type {HTMLTextAreaElement} */ (make("textarea", "cp-offscreen"));
  area.value = text;
  area.setAttribute("aria-hidden", "true");
  beside.after(area);
  area.select();
  const done = await copied(text);
  area.remove();
  return done;
}

/** @param {string} label @param {string} action */
function button(label, action) {
  const made = make("button", "cp-button cp-button--small", label);
  made.setAttribute("type", "button");
  made.dataset.action = action;
  return made;
}
