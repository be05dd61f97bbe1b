/** Starts what every page has, and the modules that it asks for; one that breaks spares the rest. */
import { startAstray } from "./arriving/astray.js";
import { startBrand } from "./brand/showing.js";
import { startCharts } from "./charts/saving.js";
import { nameForeignParts } from "./foreign.js";
import { startKeyboard } from "./keyboard.js";
import { startKeys } from "./keys.js";
import { leavesForReader, rememberLanguage } from "./language.js";
import { closeNumbers } from "./numbers.js";
import { startOffline } from "./offline/line.js";
import { startLine } from "./relationship/line.js";
import { startOpening } from "./plays/opening.js";
import { unfoldForPrint } from "./report.js";
import { startTyping } from "./typing.js";

const base = document.querySelector("[data-offline]")?.getAttribute("data-base") ?? "";

/** @param {Record<string, (element: HTMLElement) => void>} modules by the name that an element asks for */
export function startPage(modules) {
  if (leavesForReader(base)) return;
  for (const element of document.querySelectorAll("[data-module]")) {
    const name = element.getAttribute("data-module") ?? "";
    if (!(element instanceof HTMLElement) || element.dataset.started) continue;
    element.dataset.started = "true";
    try {
      modules[name]?.(element);
    } catch (error) {
      console.error(`The module ${name} did not start`, error);
    }
  }
  startBrand(base);
  rememberLanguage(base);
  startLine();
  startKeys();
  startTyping();
  for (const form of document.querySelectorAll("form.cp-form")) startKeyboard(/** @type {HTMLFormElement} */ (form));
  startAstray();
  nameForeignParts();
  startCharts();
  closeNumbers();
  unfoldForPrint();
  startOpening();
  startOffline();
}
