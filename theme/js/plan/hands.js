/** What hands do on the page of the plan: which button, and which record it stands in. */
import { need } from "../page.js";
import { KINDS } from "./lists.js";
import { recordOf } from "./record-of.js";
import { suggestedBy } from "./suggested.js";

/**
 * @param {HTMLElement} section
 * @param {ReturnType<typeof import("./steps.js").startSteps>} steps
 * @param {{print: () => void, file: () => void}} give gives the plan out
 */
export function listenTo(section, steps, give) {
  /** @param {HTMLElement} button @param {import("./record-of.js").Of | undefined} of */
  function act(button, of) {
    const { action = "", at = "" } = button.dataset;
    const kind = KINDS.find((known) => action === `add-${known}`);
    if (kind) steps.add(kind);
    if (action === "add-to-plan") steps.add("actions", suggestedBy(button));
    if (action === "undo") steps.undo();
    if (action === "print") give.print();
    if (action === "export-json") give.file();
    if (of && action === "remove") steps.remove(of);
    if (of && action === "checked-today") steps.check(of);
    if (of && (action === "keep-typed" || action === "take-typed")) steps.choose(of, action === "take-typed");
    if (of && (action === "keep-mine" || action === "take-other")) steps.settle(of, at, action === "take-other");
  }

  for (const place of [section, need(document, "[data-after]")]) {
    place.addEventListener("click", ({ target }) => {
      const button = target instanceof Element && target.closest("button[data-action]");
      if (button instanceof HTMLElement) act(button, recordOf(button));
    });
  }
  section.addEventListener("keydown", (event) => {
    const typed = event.target instanceof Element && event.target.matches("input, textarea");
    if (typed || event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
    event.preventDefault();
    steps.undo();
  });
}
