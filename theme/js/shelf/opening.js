/** A file that is opened on the shelf: each relationship that it names gets its place there. */
import { alike } from "../alike.js";
import { putApart } from "../gathering/apart.js";
import { gather, nothing, startReading } from "../gathering/reading.js";
import { showRefused } from "../gathering/refused.js";
import { fill, need, showProblems } from "../page.js";
import { RECORD_KINDS } from "../relationship/joining.js";
import { openNext } from "../relationship/opened.js";

/**
 * @param {HTMLElement} section
 * @param {object} on
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} on.scoring
 * @param {ReturnType<typeof import("../relationship/shelf.js").openShelf>} on.shelf
 * @param {string} on.base leads to the site's root
 * @param {import("../page.js").Words} on.words
 * @param {() => Promise<void>} on.show called once something new is on the shelf
 */
export function startOpeningFiles(section, { scoring, shelf, base, words, show }) {
  const problems = need(section, "[data-problems]");
  const reading = startReading({ place: need(section, "[data-reading]"), words, ask: scoring.ask, learn: () => {} });

  /** @param {File} file @returns {Promise<string[]>} the ids of what it filled */
  async function open(file) {
    const all = nothing();
    await reading.files([file], async (items) => items, async (taken) => gather(all, taken));
    if (all.refused.length) showRefused(problems, words, fill(words["refused-some"], { count: 1, all: 1 }), all.refused);
    const called = all.setUp?.name ? [all.setUp.name] : [];
    const names = called.length ? called : all.names.length ? all.names : all.responses.map(({ response }) => response.relationship);
    const [first = ""] = names.filter(alike);
    if (!all.responses.length && RECORD_KINDS.every((kind) => !all[kind].length) && !all.setUp) return [];
    const { ids, lost } = await putApart(base, shelf, all, [first || file.name.replace(/\..*$/, "")], words); // all of one file is of one relationship
    if (lost.length) showProblems(problems, fill(words["compare-refused"], { name: file.name }), lost.map((text) => ({ text })));
    return ids;
  }

  section.addEventListener("change", async ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== "file") return;
    const files = [...(target.files ?? [])];
    target.value = "";
    showProblems(problems, "", []);
    try {
      /** @type {Set<string>} */
      const ids = new Set();
      for (const file of files) for (const id of await open(file)) ids.add(id);
      await show();
      const [id] = ids;
      if (ids.size !== 1 || problems.childElementCount) return;
      openNext(base, id);
      location.assign(new URL("../relationship/index.html", location.href));
    } catch (error) {
      scoring.failed(problems, error);
    }
  });
}
