/** The section that shows a report, which Python wrote. */

const FOLDED = "details.cp-rest";

/** What is folded on the screen is printed all the same. */
export function unfoldForPrint() {
  addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll(`${FOLDED}:not([open])`)) {
      folded.setAttribute("open", "");
      folded.setAttribute("data-unfolded", "");
    }
  });
  addEventListener("afterprint", () => {
    for (const folded of document.querySelectorAll("[data-unfolded]")) {
      folded.removeAttribute("open");
      folded.removeAttribute("data-unfolded");
    }
  });
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
  if (!focus) return;
  section.focus({ preventScroll: true });
  section.scrollIntoView({ behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
}

/** @param {HTMLElement} section @param {string} text @param {"empty" | "error"} state */
export function emptyReport(section, text, state = "empty") {
  const paragraph = document.createElement("p");
  paragraph.className = "cp-empty";
  paragraph.textContent = text;
  section.replaceChildren(...(text ? [paragraph] : []));
  section.dataset.state = state;
}
