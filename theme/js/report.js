/** The section that shows a report, which Python wrote. */

const FOLDED = "details.cp-rest";
const CHAPTERS = "details.cp-chapter";

/** What is folded on the screen is printed all the same, but for the chapters of a comparison. */
export function unfoldForPrint() {
  addEventListener("beforeprint", () => unfold(FOLDED));
  addEventListener("afterprint", () => {
    for (const folded of document.querySelectorAll("[data-unfolded]")) {
      folded.removeAttribute("open");
      folded.removeAttribute("data-unfolded");
    }
  });
}

/** @param {string} what */
function unfold(what) {
  for (const folded of document.querySelectorAll(`${what}:not([open])`)) {
    folded.setAttribute("open", "");
    folded.setAttribute("data-unfolded", "");
  }
}

/** Prints a comparison with all its chapters; without them it is one page. */
export function printAll() {
  unfold(CHAPTERS);
  print();
}

/**
 * @param {HTMLElement} section
 * @param {string} html
 * @param {boolean} [focus]
 */
export function showReport(section, html, focus = true) {
  section.innerHTML = html;
  section.dataset.state = "shown";
  performance.mark("report:shown");
  pointAt(section);
  if (!focus) return;
  section.focus({ preventScroll: true });
  section.scrollIntoView({ behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
}

/** What the address names was not there when the page came: going there again shows it. @param {HTMLElement} section */
function pointAt(section) {
  const place = document.getElementById(location.hash.slice(1));
  if (place && section.contains(place) && !place.matches(":target")) location.replace(location.hash);
}

/** @param {HTMLElement} section @param {string} text @param {"empty" | "error"} state */
export function emptyReport(section, text, state = "empty") {
  const paragraph = document.createElement("p");
  paragraph.className = "cp-empty";
  paragraph.textContent = text;
  section.replaceChildren(...(text ? [paragraph] : []));
  section.dataset.state = state;
}
