/** The set of questions that is being written: saved as it is typed, and each step can be taken back. */
import { prefixIn } from "../relationship/opened.js";
import { startUndo } from "../undo.js";
import { FORMAT, FORMAT_VERSION } from "./checked.js";

/** @typedef {import("./checked.js").Question} Question */
/** @typedef {{languages: string[], titles: Record<string, string>, questions: Record<string, Question>[]}} Draft by language each */

const MOST = 10;
/** @returns {Question} */
const empty = () => ({ name: "", text: "", low: "", high: "" });

/**
 * @param {string} root leads to the site's root
 * @param {string[]} spoken the languages of the site, that of the page first
 * @param {import("./checked.js").Questions | undefined} begun what is asked by now, to be worded anew
 */
export function openOwnDraft(root, spoken, begun) {
  const key = `${prefixIn(root)}:own-draft`;
  const undo = startUndo();
  let draft = stored(key, spoken) ?? (begun ? drafted(begun) : blankDraft(spoken[0]));

  /** Changes the draft; typing on in one field stays one step. @param {string} source @param {() => void} change */
  function changed(source, change) {
    const before = JSON.stringify(draft);
    change();
    if (JSON.stringify(draft) !== before) undo.remember({ draft: before }, source);
    keep();
  }

  function keep() {
    try {
      localStorage.setItem(key, JSON.stringify(draft));
    } catch {
      // it is here as long as the page is
    }
  }

  return {
    get: () => draft,
    /** @param {number} at @param {string} language @param {keyof Question} part @param {string} text */
    write: (at, language, part, text) => changed(`${at}.${language}.${part}`, () => void ((draft.questions[at][language] ??= empty())[part] = text)),
    /** @param {string} language @param {string} text */
    title: (language, text) => changed(`title.${language}`, () => void (draft.titles[language] = text)),
    /** @param {string} language @param {boolean} on */
    speak(language, on) {
      changed("", () => {
        draft.languages = spoken.filter((of) => (of === language ? on : draft.languages.includes(of)));
      });
    },
    add: () => draft.questions.length < MOST && changed("", () => void draft.questions.push({})),
    /** @param {number} at */
    remove: (at) => changed("", () => void draft.questions.splice(at, 1)),
    /** @param {number} at @param {number} by -1 up, 1 down */
    move(at, by) {
      changed("", () => {
        const [moved] = draft.questions.splice(at, 1);
        draft.questions.splice(at + by, 0, moved);
      });
    },
    seal: undo.seal,
    /** @returns {boolean} whether there was a step to take back */
    back() {
      const before = undo.back()?.draft;
      if (before) draft = JSON.parse(before);
      keep();
      return Boolean(before);
    },
    undoable: () => !undo.empty,
    full: () => draft.questions.length >= MOST,
    /** As it stands in a file, blanks at the ends left out. @returns {import("./checked.js").Questions} */
    set: () => setOf(draft),
    /** It was taken over: the next one begins with what is asked then. */
    forget() {
      try {
        localStorage.removeItem(key);
      } catch {
        // nothing was kept
      }
    },
  };
}

/** @param {Draft} draft @returns {import("./checked.js").Questions} */
export function setOf({ languages, titles, questions }) {
  const line = (/** @type {string | undefined} */ text) => (text ?? "").replace(/\s+/g, " ").trim().normalize("NFC");
  const worded = languages.map((language) => [
    language,
    {
      title: line(titles[language]),
      questions: questions.map(({ [language]: of = empty() }) => ({ name: line(of.name), text: line(of.text), low: line(of.low), high: line(of.high) })),
    },
  ]);
  return { format: FORMAT, format_version: FORMAT_VERSION, words: Object.fromEntries(worded) };
}

/** @param {import("./checked.js").Questions} set @returns {Draft} */
export function drafted({ words }) {
  const languages = Object.keys(words);
  const [first] = languages;
  return {
    languages,
    titles: Object.fromEntries(languages.map((language) => [language, words[language].title])),
    questions: words[first].questions.map((_, at) => Object.fromEntries(languages.map((language) => [language, { ...words[language].questions[at] }]))),
  };
}

/** @param {string} language @returns {Draft} */
function blankDraft(language) {
  return { languages: [language], titles: {}, questions: [{}] };
}

/** @param {string} key @param {string[]} spoken @returns {Draft | undefined} nothing where it is none */
function stored(key, spoken) {
  try {
    const { languages, titles, questions } = JSON.parse(localStorage.getItem(key) ?? "");
    const sound = Array.isArray(questions) && questions.length <= MOST && questions.every((of) => of && typeof of === "object") && typeof titles === "object";
    const known = languages.filter((/** @type {string} */ language) => spoken.includes(language));
    return sound && known.length ? { languages: known, titles, questions } : undefined;
  } catch {
    return undefined;
  }
}
