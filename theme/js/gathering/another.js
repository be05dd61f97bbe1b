/** Starting another relationship: everything goes, after its file was offered, and can come back. */
import { need } from "../page.js";

/**
 * @param {HTMLElement} section
 * @param {{exportFile: () => Promise<boolean>, clear: () => void}} options `exportFile` says whether
 *   the file was given out; without it nothing goes
 */
export function startAnother(section, { exportFile, clear }) {
  const dialog = /** @type {HTMLDialogElement} */ (need(section, "[data-another-dialog]"));
  need(section, '[data-action="another"]').addEventListener("click", () => {
    dialog.returnValue = "";
    dialog.showModal();
  });
  dialog.addEventListener("close", async () => {
    if (dialog.returnValue === "keep" && (await exportFile())) clear();
    if (dialog.returnValue === "drop") clear();
  });
}
