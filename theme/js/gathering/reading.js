/** Files and texts on their way through the engine: a few at a time, with progress and a way to stop. */
import { FILE_LIMIT, fileItems, partFor } from "../files.js";
import { fill, need } from "../page.js";
import { RECORD_KINDS } from "../relationship/joining.js";
import { later } from "../relationship/travelling.js";

/** @typedef {import("../relationship/joining.js").Held} Held */
/** @typedef {import("../relationship/joining.js").Given} Given */
/** @typedef {{name: string, problems: string[]}} Refused */
/** @typedef {import("../relationship/travelling.js").Travelling} Travelling */
/** @typedef {Required<Given> & {refused: Refused[], setUp?: Travelling}} Taken `setUp`: the latest of all files */
/** @typedef {{done: number, all: number, stopped: boolean}} Progress */
/** @typedef {{name: string, size: number, file?: string, base64?: string, workbook?: boolean, text?: string}} Item */

const FILES_AT_ONCE = 50;
const BYTES_AT_ONCE = 2 * 1024 * 1024;
/** Requests that the engine has before it while more files are read. */
const AHEAD = 2;
/** Files from which the progress is shown. */
const SHOWN_FROM = 60;

/**
 * @param {object} options
 * @param {HTMLElement} options.place where the progress is shown
 * @param {import("../page.js").Words} options.words
 * @param {(request: object, part?: string) => Promise<any>} options.ask
 * @param {(held: Held, key: string) => void} options.learn told the engine's key of each response
 */
export function startReading({ place, words, ask, learn }) {
  const progress = startProgress(place, words);

  /** @param {Item[]} items @returns {Promise<Taken>} */
  async function read(items) {
    const taken = nothing();
    if (!items.length) return taken;
    const { results } = await ask({ type: "read", brief: true, items }, partFor(items));
    const single = items.every(({ text }) => text === undefined);
    results.forEach((/** @type {any} */ result, /** @type {number} */ at) => {
      if (result.problems) taken.refused.push({ name: result.name, problems: result.problems });
      else if (result.relationship) {
        for (const response of result.responses) taken.responses.push(held("", response.text, response.key));
        taken.names.push(...result.relationship.names);
        for (const kind of RECORD_KINDS) taken[kind].push(...(result.relationship[kind] ?? []));
        taken.setUp = laterOf(taken.setUp, result.relationship.set_up);
      } else taken.responses.push(held(result.name, result.text ?? (single && items[result.item ?? at].file), result.key));
    });
    return taken;
  }

  /** @param {string} name @param {string} text @param {string} key @returns {Held} */
  function held(name, text, key) {
    const made = { name, response: JSON.parse(text), text, code: "" };
    learn(made, key);
    return made;
  }

  return {
    /**
     * Reads files; what was read before it is stopped, or before the engine fails, was taken.
     * @param {File[]} files
     * @param {(items: Item[]) => Promise<Item[]>} sift takes out what the engine cannot read
     * @param {(taken: Taken) => Promise<void>} onTaken called for each few files, in their order
     * @param {(done: number) => void} [onDone] told how many files that were
     * @returns {Promise<Progress>}
     */
    async files(files, sift, onTaken, onDone = () => {}) {
      progress.begin();
      /** @type {Promise<void>[]} */
      const asked = [];
      let done = 0;
      const all = files.length;
      const long = files.some(({ size }) => size > BYTES_AT_ONCE);
      progress.show(0, all, long);
      try {
        for (const some of batches(files)) {
          if (progress.stopped()) break;
          const contents = await fileItems(some);
          const unreadable = some.flatMap(({ name }, at) => (contents[at] ? [] : { name, problems: [words.unreadable] }));
          const items = await sift(contents.flatMap((item) => item ?? []));
          const answered = read(items).then(async (taken) => {
            await onTaken({ ...taken, refused: [...taken.refused, ...unreadable] });
            done += some.length;
            onDone(done);
            progress.show(done, all, long);
          });
          answered.catch(() => {}); // told below, where it is waited for
          asked.push(answered);
          if (asked.length > AHEAD) await asked.shift();
        }
        await Promise.all(asked);
      } finally {
        progress.end();
      }
      return { done, all, stopped: progress.stopped() && done < all };
    },
    /**
     * @param {string[]} texts of codes, links or files
     * @param {string[]} [names] of the files that they were in
     * @returns {Promise<Taken>}
     */
    texts: (texts, names = []) =>
      read(texts.map((text, at) => ({ name: names[at] ?? "", size: text.length, text }))),
  };
}

/** How far the reading is, with a button that stops it. @param {HTMLElement} place @param {import("../page.js").Words} words */
function startProgress(place, words) {
  const bar = /** @type {HTMLProgressElement} */ (need(place, "progress"));
  const status = need(place, "[data-said]");
  const stopButton = need(place, '[data-action="stop"]');
  let stopped = false;
  stopButton.addEventListener("click", () => {
    stopped = true;
    stopButton.setAttribute("disabled", "");
  });
  return {
    stopped: () => stopped,
    begin() {
      stopped = false;
      stopButton.removeAttribute("disabled");
    },
    /** @param {number} done @param {number} all @param {boolean} long whether a single file takes long */
    show(done, all, long) {
      place.hidden = !(long || all >= SHOWN_FROM) || done >= all;
      bar.max = all;
      if (long && !done) bar.removeAttribute("value");
      else bar.value = done;
      status.textContent = fill(words.reading, { done, all });
    },
    end() {
      place.hidden = true;
    },
  };
}

/** Puts what was read to what was read before. @param {Taken} all @param {Taken} taken comes to it */
export function gather(all, { setUp, ...lists }) {
  for (const part of /** @type {(keyof typeof lists)[]} */ (Object.keys(lists))) {
    for (const entry of lists[part]) /** @type {any[]} */ (all[part]).push(entry);
  }
  all.setUp = laterOf(all.setUp, setUp);
}

/** @param {Travelling | undefined} first @param {Travelling | undefined} second */
function laterOf(first, second) {
  return first && second ? later(first, second) : (first ?? second);
}

/** @returns {Taken} */
export function nothing() {
  return { responses: [], names: [], actions: [], rules: [], events: [], workshops: [], decisions: [], questions: [], refused: [] };
}

/** @param {File[]} files @returns {Generator<File[]>} */
function* batches(files) {
  /** @type {File[]} */
  let some = [];
  let bytes = 0;
  for (const file of files) {
    const size = Math.max(file.size, FILE_LIMIT / 1024);
    if (some.length && (some.length === FILES_AT_ONCE || bytes + size > BYTES_AT_ONCE)) {
      yield some;
      [some, bytes] = [[], 0];
    }
    some.push(file);
    bytes += size;
  }
  if (some.length) yield some;
}
