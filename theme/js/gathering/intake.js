/**
 * Everything that comes in, one thing after the other: it is read, kept, counted, and what could
 * not be used is named. Files, texts (pasted, out of a link, out of a picture) and opened seals all
 * come through here.
 */
import { FILES_LIMIT } from "../files.js";
import { fill, filled, notice, showProblems } from "../page.js";
import { gather, nothing, startReading } from "./reading.js";
import { showRefused } from "./refused.js";

/** @typedef {import("./reading.js").Taken} Taken */
/** @typedef {import("./reading.js").Item} Item */
/** @typedef {import("../relationship/store.js").Counts} Counts */
/** @typedef {Counts & {records: boolean}} Outcome `records`: whether more than responses came */

/**
 * @param {object} options
 * @param {HTMLElement} options.progress
 * @param {HTMLElement} options.problems
 * @param {HTMLElement} options.passedOver says how many files were passed over
 * @param {import("../page.js").Words} options.words
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} options.scoring
 * @param {ReturnType<typeof import("./known.js").startKnown>} options.known
 * @param {ReturnType<typeof import("../relationship/imports.js").startImports>} options.imports told what begins and ends
 * @param {() => Promise<void>} options.before called before the first thing is kept
 * @param {(taken: Taken) => Promise<{taken: Taken, said: string}>} options.admit asks about what names another relationship
 * @param {(taken: Taken) => Counts} options.keep
 * @param {(focus: boolean) => void} options.after called once something new is at hand
 */
export function startIntake({ progress, problems, passedOver, words, scoring, known, imports, before, admit, keep, after }) {
  const reading = startReading({ place: progress, words, ask: scoring.ask, learn: known.learn });
  let last = Promise.resolve();

  /**
   * @param {(take: (taken: Taken) => Promise<void>) => Promise<string>} read gives what else is to be said
   * @param {(refused: number) => string | (string | Node)[]} title of what could not be used
   * @returns {Promise<boolean>} whether all of it was of use
   */
  function turn(read, title) {
    const turned = last.then(() => run(read, title));
    last = turned.then(() => {});
    return turned;
  }

  /** @type {typeof turn} */
  async function run(read, title) {
    showProblems(problems, "", []);
    await before();
    const all = nothing();
    /** @type {Outcome} */
    const counts = { added: 0, twice: 0, replaced: 0, full: 0, records: false };
    let failure;
    /** @type {Set<string>} */
    const sentences = new Set();
    try {
      const more = await read(async (taken) => {
        const admitted = size(taken) ? await admit(taken) : { taken, said: "" };
        sentences.add(admitted.said);
        gather(all, admitted.taken);
        if (size(admitted.taken)) count(counts, keep(admitted.taken));
      });
      sentences.add(more);
    } catch (error) {
      failure = error;
    }
    counts.records = size({ ...all, responses: [], setUp: undefined }) > 0;
    if (counts.added || counts.replaced || counts.records || all.setUp) after(!failure && !all.refused.length);
    if (failure) scoring.failed(problems, failure);
    else if (all.refused.length) showRefused(problems, words, title(all.refused.length), all.refused);
    const sentence = [outcome(counts, all.refused.length, words), ...sentences].filter(Boolean).join(" ");
    if (sentence && !(failure || (all.refused.length && !all.responses.length))) notice(sentence);
    return !failure && !all.refused.length;
  }

  return {
    /**
     * @param {File[]} files
     * @param {(items: Item[]) => Promise<Item[]>} [sift] takes out what the engine cannot read
     * @param {number} [passed] how many files were passed over before
     * @param {string} [more] what else is to be said
     */
    files(files, sift = async (items) => items, passed = 0, more = "") {
      passedOver.textContent = files.length && passed ? fill(words["took-passed"], { count: passed }) : "";
      if (!files.length || files.length > FILES_LIMIT) {
        showProblems(problems, words["problems-title"], [{ text: wrongCount(files.length, passed, words) }]);
        return Promise.resolve(false);
      }
      return turn(async (take) => {
        const long = files.length > 1 || files[0].size > LONG;
        const begun = long ? imports.begin(files.length) : undefined;
        await begun?.begun;
        let whole = false;
        try {
          const { done, all, stopped } = await reading.files(files, sift, take, begun?.moved);
          whole = !stopped;
          return [more, stopped ? fill(words["reading-stopped"], { done, all }) : ""].filter(Boolean).join(" ");
        } finally {
          begun?.end(whole);
        }
      }, (count) => titleOf(files, count, words));
    },
    /**
     * @param {string[]} texts of codes, links or files
     * @param {string} title of what could not be used
     * @param {string[]} [names] of the files that they were in
     */
    texts: (texts, title, names) =>
      turn(async (take) => {
        await take(await reading.texts(texts, names));
        return "";
      }, () => title),
  };
}

/** Bytes from which a single file takes long enough to be interrupted. */
const LONG = 1024 * 1024;

/** @param {Taken} taken */
function size({ responses, names, actions, rules, events, setUp }) {
  return responses.length + names.length + actions.length + rules.length + events.length + Number(setUp !== undefined);
}

/** @param {Counts} sum @param {Counts} more */
function count(sum, { added, twice, replaced, full }) {
  sum.added += added;
  sum.twice += twice;
  sum.replaced += replaced;
  sum.full += full;
}

/** What became of what came, in words. @param {Outcome} counts @param {number} refused @param {import("../page.js").Words} words */
function outcome({ added, twice, replaced, full, records }, refused, words) {
  if (added + twice + replaced === 1 && !refused && !full && !records) {
    return words[twice ? "compare-twice" : replaced ? "compare-replaced" : ""] ?? "";
  }
  const parts = Object.entries({ added, replaced, twice, full, refused }).filter(([, count]) => count);
  const sentence = parts.map(([name, count]) => fill(words[`took-${name}`], { count })).join(" · ");
  return [sentence && `${sentence}.`, records ? words["took-records"] : ""].filter(Boolean).join(" ");
}

/** What stands above the files that could not be used. @param {File[]} files all @param {number} count of those @param {import("../page.js").Words} words */
function titleOf(files, count, words) {
  if (files.length === 1) return filled(words["compare-refused"], { name: files[0].name });
  return fill(words["refused-some"], { count, all: files.length });
}

/** Why so many files are not taken. @param {number} count @param {number} passed how many were passed over @param {import("../page.js").Words} words */
function wrongCount(count, passed, words) {
  const why = count ? "compare-too-many" : passed ? "folder-none" : "folder-empty";
  return fill(words[why], { count: count || passed, limit: FILES_LIMIT });
}
