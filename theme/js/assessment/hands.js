/** What hands do to the form: type, choose, take back, start over. */
import { need } from "../page.js";
import { onUndoKey } from "../undo.js";

/**
 * @param {HTMLFormElement} form
 * @param {object} act
 * @param {(source: string) => void} act.changed told the field that is typed in, or nothing for a step of its own
 * @param {() => void} act.seal called when a field is left
 * @param {() => void} act.score
 * @param {() => void} act.back
 * @param {() => void} act.reset
 * @param {() => void} act.next goes to the next open question
 * @param {(name: string, within: Element) => void} act.copy
 */
export function listenTo(form, { changed, seal, score, back, reset, next, copy }) {
  form.addEventListener("input", ({ target }) => {
    const typed = target instanceof HTMLInputElement && target.type !== "radio" && target.type !== "checkbox";
    changed(typed || target instanceof HTMLTextAreaElement ? /** @type {HTMLInputElement} */ (target).name : "");
  });
  form.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement && target.type === "file")) changed("");
  });
  form.addEventListener("focusout", seal);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    score();
  });
  form.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("button");
    if (!button) return;
    const { action, copy: name } = button.dataset;
    if (action === "score") {
      event.preventDefault(); // a browser that submits a form lays the page out first, and the engine could work meanwhile
      score();
    }
    if (action === "undo") back();
    if (action === "reset") reset();
    if (action === "next-open") next();
    if (name) copy(name, button);
  });
  onUndoKey(form, back);
}

/** Asks whether everything is to go. @param {() => void} then what to do after a yes */
export function askToReset(then) {
  const dialog = need(document, "[data-reset-dialog]");
  if (!(dialog instanceof HTMLDialogElement)) return;
  dialog.returnValue = "";
  dialog.onclose = () => dialog.returnValue === "yes" && then();
  dialog.showModal();
}
