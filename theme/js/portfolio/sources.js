/** Where the relationships come from: files, texts of codes, and the shelf of this browser. */
import { alike } from "../alike.js";
import { gather, nothing } from "../gathering/reading.js";
import { fill } from "../page.js";
import { thingsIn } from "../relationship/holds.js";
import { openShelf } from "../relationship/shelf.js";

/** @typedef {import("../gathering/reading.js").Refused} Refused */
/** @typedef {ReturnType<typeof import("../gathering/reading.js").startReading>} Reading */

/** What stands at the end of a file's name, and is no part of a relationship's. */
const ENDING = /\.relationship\b.*$|\.json$/is;

/**
 * @param {object} on
 * @param {Reading} on.reading
 * @param {ReturnType<typeof import("./taken.js").startTaken>} on.taken
 * @param {import("../page.js").Words} on.words
 * @param {string} on.root leads to the site's root
 * @param {(text: string) => void} on.say how far the reading is
 */
export function startSources({ reading, taken, words, root, say }) {
  /** @param {File} file @returns {Promise<Refused[]>} */
  async function file(file) {
    const all = nothing();
    await reading.files([file], async (items) => items, async (some) => gather(all, some));
    const without = taken.file(all, file.name.replace(ENDING, ""));
    const problems = without ? [words["portfolio-no-name"]] : [];
    if (!all.responses.length && !all.refused.length) problems.push(words["portfolio-no-answers"]);
    return [...all.refused, ...(problems.length ? [{ name: file.name, problems }] : [])];
  }

  return {
    /** Reads each file on its own: one that cannot be used spares the others. @param {File[]} files @returns {Promise<Refused[]>} */
    async files(files) {
      const refused = [];
      for (const [at, next] of files.entries()) {
        say(fill(words["portfolio-reading"], { done: at, all: files.length }));
        refused.push(...(await file(next)));
      }
      return refused;
    },
    /** @param {string[]} texts of codes @returns {Promise<Refused[]>} */
    async texts(texts) {
      const all = await reading.texts(texts);
      taken.file(all, "");
      return all.refused;
    },
    /** Everything on the shelf that has answers and is not put away. @returns {Promise<Refused[]>} what the browser cannot read */
    async shelf() {
      const shelf = openShelf(root);
      await shelf.ready;
      const entries = shelf.all();
      if (!entries.some(({ id }) => !id)) entries.push(shelf.get(""));
      const refused = [];
      for (const { id, name, archived, removed } of entries) {
        if (archived || removed) continue;
        try {
          const things = await thingsIn(root, id);
          const responses = things.get("responses") ?? [];
          const names = [name, ...(things.get("names") ?? []), ...responses.map(({ response }) => response.relationship)];
          taken.relationship(id, names.find(alike)?.trim() ?? "", responses);
        } catch {
          refused.push({ name: name || words["shelf-unnamed"], problems: [words["shelf-unreadable"]] });
        }
      }
      return refused;
    },
  };
}
