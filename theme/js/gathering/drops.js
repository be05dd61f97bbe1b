/** Where responses come in: chosen, dropped or pasted. What becomes of them is another's business. */
import { need } from "../page.js";
import { droppedText } from "./dropped.js";
import { filesOf, sorted } from "./folders.js";

/** @typedef {(why: string, facts: {name: string}) => void} Foreign told of what no page can read */

/**
 * Takes what is dropped anywhere on the page.
 * @param {HTMLElement} area shows that something would be taken
 * @param {(files: File[], passed: number) => void} onFiles told how many were passed over, too
 * @param {(text: string) => void} onText
 * @param {Foreign} onForeign
 */
export function takeDrops(area, onFiles, onText, onForeign) {
  for (const name of ["dragenter", "dragover"]) {
    addEventListener(name, (event) => {
      event.preventDefault();
      area.dataset.over = "";
    });
  }
  addEventListener("dragleave", ({ relatedTarget }) => relatedTarget || delete area.dataset.over);
  addEventListener("drop", async (event) => {
    event.preventDefault();
    delete area.dataset.over;
    const transfer = /** @type {DragEvent} */ (event).dataTransfer;
    if (transfer?.files.length) {
      const { files, passed } = await filesOf(transfer);
      return onFiles(files, passed);
    }
    const { text, why, name } = droppedText((type) => transfer?.getData(type) ?? "");
    if (why) onForeign(why, { name });
    else onText(text);
  });
}

/**
 * @param {HTMLElement} section
 * @param {(files: File[], passed: number) => void} onFiles told how many were passed over, too
 * @param {(text: string) => Promise<boolean>} onText says whether all of it was taken
 * @param {Foreign} onForeign
 */
export function startDrops(section, onFiles, onText, onForeign) {
  takeDrops(need(section, "[data-drop]"), onFiles, onText, onForeign);
  section.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset.action !== "open") return;
    const { files, passed } = sorted([...(target.files ?? [])]);
    if (files.length) onFiles(files, passed);
    target.value = "";
  });
  const form = need(section, "[data-paste]");
  const paste = /** @type {HTMLTextAreaElement} */ (need(form, "textarea"));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = paste.value.trim();
    if (!text) return paste.focus();
    if (await onText(text)) paste.value = "";
  });
}
