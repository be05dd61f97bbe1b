/** What a room sees, in the room's window and in the presenter's: a card, the time, a timer. */
import { fill, make, need } from "../page.js";
import { NOTHING } from "./link.js";
import { ours } from "./ours.js";
import { countdown } from "./standing.js";

/** @typedef {import("./link.js").Shown} Shown */

/** How often a text is set smaller until it fits. */
const SMALLEST = 6;
/** @type {(keyof Shown)[]} what makes a card be drawn anew */
const DRAWN = ["html", "blank"];

/**
 * @param {HTMLElement} element
 * @param {import("../page.js").Words} words
 */
export function startFrame(element, words) {
  const place = need(element, "[data-card]");
  const [left, late, timer] = ["[data-left]", "[data-late]", "[data-timer]"].map((selector) => need(element, selector));
  /** @type {Shown} */
  let shown = NOTHING;
  let ticking = 0;

  function fit() {
    element.removeAttribute("data-fit");
    for (let smaller = 1; smaller <= SMALLEST && overflows(); smaller++) element.dataset.fit = String(smaller);
  }

  function overflows() {
    return place.scrollHeight > place.clientHeight + 1 || place.scrollWidth > place.clientWidth + 1;
  }

  function tick() {
    clearTimeout(ticking);
    timer.hidden = !shown.until;
    if (!shown.until) return;
    const rest = shown.until - Date.now();
    timer.textContent = rest > 0 ? countdown(rest) : words["timer-done"];
    timer.toggleAttribute("data-done", rest <= 0);
    if (rest > 0) ticking = Number(setTimeout(tick, rest % 1000 || 1000));
  }

  addEventListener("resize", fit);
  document.fonts?.ready.then(fit);
  return {
    /** @param {Shown} next */
    show(next) {
      const same = DRAWN.every((member) => shown[member] === next[member]) && place.childNodes.length > 0;
      shown = next;
      element.toggleAttribute("data-blank", next.blank);
      element.toggleAttribute("data-zoom", next.zoom);
      if (!same) place.replaceChildren(next.blank ? "" : ours(next.html));
      const said = need(element, "[data-seen]");
      said.hidden = !next.said;
      said.textContent = next.said;
      const note = place.querySelector("[data-until]");
      if (note) note.textContent = next.note;
      left.textContent = next.blank ? "" : next.left;
      late.textContent = next.blank ? "" : next.late;
      tick();
      fit();
    },
    /** Says something where there is no card. @param {string} title @param {string} more */
    say(title, more) {
      shown = NOTHING;
      place.replaceChildren(make("article", "cp-stage cp-stage--wait", make("h2", "", title), make("p", "cp-stage__text", fill(more))));
      [left.textContent, late.textContent] = ["", ""];
      tick();
      fit();
    },
  };
}
