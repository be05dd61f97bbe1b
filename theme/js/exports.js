/** Files that Python makes: CSV, and such as a workbook, which need one more file first; it describes decks and documents. */
import { officeBrand, sheetBrand } from "./office/brand.js";
import { WriterError, loadWriter } from "./office/loading.js";
import { fill, notice, saveBlob, showProblems } from "./page.js";

/**
 * By action; with a `writer` Python describes the file, and our own script of that name writes it.
 *
 * @typedef {Record<string, {kind: string, name: string, type: string, part?: string, writer?: import("./office/loading.js").Writer}>} Files
 */

const OFFICE = "application/vnd.openxmlformats-officedocument";

const WORKBOOK = {
  type: `${OFFICE}.spreadsheetml.sheet`,
  part: "workbook",
};

/** @type {Files} those of a comparison */
const FILES = {
  "export-csv": { kind: "csv", name: "comparison.csv", type: "text/csv;charset=utf-8" },
  "export-xlsx": workbook("xlsx", "comparison.xlsx"),
  "export-pptx": deck("comparison", "comparison.pptx"),
};

/** A workbook, as all pages give one out. @param {string} kind @param {string} name */
export function workbook(kind, name) {
  return { ...WORKBOOK, kind, name };
}

/** A deck, as all pages give one out. @param {string} kind @param {string} name @returns {Files[string]} */
export function deck(kind, name) {
  return { kind, name, type: `${OFFICE}.presentationml.presentation`, part: "deck", writer: "slides" };
}

/** A document, likewise. @param {string} kind @param {string} name @returns {Files[string]} */
export function wordDocument(kind, name) {
  return { kind, name, type: `${OFFICE}.wordprocessingml.document`, part: "deck", writer: "documents" };
}

/**
 * @param {object} options
 * @param {(request: object, part?: string) => Promise<any>} options.ask asks about what the report shows
 * @param {(error: unknown) => string} options.explain
 * @param {import("./page.js").Words} options.words
 * @param {HTMLElement} options.problems where to say what went wrong
 * @param {Files} [options.files]
 * @param {(name: string) => string} [options.named] what a file is called in this relationship
 * @param {string} [options.root] leads to the folder of the site, where a brand is
 */
export function startExports({ ask, explain, words, problems, files = FILES, named = (name) => name, root = "" }) {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button[data-action]");
    if (!(button instanceof HTMLButtonElement)) return;
    const file = files[button.dataset.action ?? ""];
    if (file && button.getAttribute("aria-busy") !== "true") make(button, file);
  });

  /** @param {HTMLButtonElement} button @param {Files[string]} file */
  async function make(button, { kind, name, type, part, writer }) {
    showProblems(problems, "", []);
    button.setAttribute("aria-busy", "true");
    notice(words["export-working"]);
    try {
      const { answer, bytes } = await (writer ? described(kind, part, writer) : made(kind, part));
      if (bytes) {
        const called = named(name);
        saveBlob(called, new Blob([bytes], { type }));
        notice(fill(words["export-done"], { name: called }));
      } else {
        failed(answer.problems);
      }
    } catch (error) {
      failed([error instanceof WriterError ? words["export-no-writer"] : explain(error)]);
    } finally {
      button.removeAttribute("aria-busy");
    }
  }

  /** @param {string} kind @param {string} [part] */
  async function made(kind, part) {
    const brand = part === WORKBOOK.part ? await sheetBrand(root) : {};
    const answer = await ask({ type: "export", kind, ...brand }, part);
    return { answer, bytes: answer.ok ? fromBase64(answer.base64) : null };
  }

  /** The writer is on its way while Python describes. @param {string} kind @param {string | undefined} part @param {import("./office/loading.js").Writer} writer */
  async function described(kind, part, writer) {
    const arriving = loadWriter(writer);
    const { brand, logo } = await officeBrand(root);
    const [{ write }, answer] = await Promise.all([arriving, ask({ type: "deck", kind, brand }, part)]);
    return { answer, bytes: answer.ok ? await write(answer.description, logo) : null };
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
