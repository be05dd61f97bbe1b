/** Answers that somebody opens: a file that is chosen or dropped, or a text that is pasted. */
import { fromResponse } from "../fields.js";
import { fileItem, partFor } from "../files.js";
import { notAFile } from "../gathering/dropped.js";
import { takeDrops } from "../gathering/drops.js";
import { filled, need, notice, showProblems } from "../page.js";

/**
 * @param {HTMLFormElement} form
 * @param {import("../page.js").Words} words
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} scoring
 * @param {(response: any, fields: import("../fields.js").Fields) => void} onOpened takes a response, and what the form then holds
 */
export function startOpened(form, words, scoring, onOpened) {
  const problems = need(form, "[data-problems]");

  /** @param {string} name @param {() => Promise<object> | object} item what to read */
  async function open(name, item) {
    try {
      const items = [await item()];
      const { results } = await scoring.ask({ type: "read", items }, partFor(items));
      const [{ response, relationship, problems: texts }] = results;
      const wrong = relationship ? [words["open-relationship"]] : texts;
      if (wrong) {
        const title = name ? filled(words["compare-refused"], { name }) : words["compare-refused-pasted"];
        showProblems(problems, title, wrong.map((/** @type {string} */ text) => ({ text })));
        return;
      }
      onOpened(response, fromResponse(form, response));
      showProblems(problems, "", []);
      notice(words.opened);
    } catch (error) {
      scoring.failed(problems, error);
    }
  }

  /** One response fills the form; of several files it is the first. @param {File[]} files */
  async function openFirst(files) {
    if (!files.length) return;
    await open(files[0].name, () => fileItem(files[0]));
    if (files.length > 1 && !problems.childElementCount) notice(words["opened-first"]);
  }

  form.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== "file") return;
    if (target.files?.length) openFirst([...target.files]);
    target.value = "";
  });
  takeDrops(
    form,
    openFirst,
    (text) => open("", () => ({ name: "", size: text.length, text })),
    (why, facts) => showProblems(problems, words["drop-refused"], notAFile(words, why, facts)),
  );
}
