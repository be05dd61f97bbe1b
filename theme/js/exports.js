/** Files that Python makes: CSV, and such as a workbook, which need one more file first. */
import { fill, notice, saveBlob, showProblems } from "./page.js";

/** @typedef {Record<string, {kind: string, name: string, type: string, part?: string}>} Files by action */

const WORKBOOK = {
  type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  part: "workbook",
};

/** @type {Files} those of a comparison */
const FILES = {
  "export-csv": { kind: "csv", name: "comparison.csv", type: "text/csv;charset=utf-8" },
  "export-xlsx": workbook("xlsx", "comparison.xlsx"),
};

/** A workbook, as all pages give one out. @param {string} kind @param {string} name */
export function workbook(kind, name) {
  return { ...WORKBOOK, kind, name };
}

/**
 * @param {object} options
 * @param {(request: object, part?: string) => Promise<any>} options.ask asks about what the report shows
 * @param {(error: unknown) => string} options.explain
 * @param {import("./page.js").Words} options.words
 * @param {HTMLElement} options.problems where to say what went wrong
 * @param {Files} [options.files]
 * @param {(name: string) => string} [options.named] what a file is called in this relationship
 */
export function startExports({ ask, explain, words, problems, files = FILES, named = (name) => name }) {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button[data-action]");
    if (!(button instanceof HTMLButtonElement)) return;
    const file = files[button.dataset.action ?? ""];
    if (file && button.getAttribute("aria-busy") !== "true") make(button, file);
  });

  /** @param {HTMLButtonElement} button @param {Files[string]} file */
  async function make(button, { kind, name, type, part }) {
    showProblems(problems, "", []);
    button.setAttribute("aria-busy", "true");
    notice(words["export-working"]);
    try {
      const answer = await ask({ type: "export", kind }, part);
      if (answer.ok) {
        const called = named(name);
        saveBlob(called, new Blob([fromBase64(answer.base64)], { type }));
        notice(fill(words["export-done"], { name: called }));
      } else {
        failed(answer.problems);
      }
    } catch (error) {
      failed([explain(error)]);
    } finally {
      button.removeAttribute("aria-busy");
    }
  }

  /** @param {string[]} reasons */
  function failed(reasons) {
    showProblems(problems, words["export-failed"], reasons.map((text) => ({ text })));
  }
}

/** @param {string} text */
function fromBase64(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
