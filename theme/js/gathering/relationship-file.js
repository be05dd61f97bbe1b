/** The relationship as one file: everything that is kept, as the engine writes it. */
import { canonical } from "../fields.js";
import { fill, make, need, notice, save, showProblems } from "../page.js";
import { slug, startOf } from "../relationship/file-name.js";
import { greater, LATER_KINDS, recordKey, RECORD_KINDS, responseKey } from "../relationship/joining.js";
import { travelling } from "../relationship/travelling.js";

/** @typedef {import("../relationship/store.js").Relationship} Relationship */
/** @typedef {import("../relationship/store.js").Snapshot} Snapshot */
/** @typedef {import("../relationship/travelling.js").Travelling} Travelling */

/**
 * @param {object} options
 * @param {Relationship} options.store
 * @param {ReturnType<typeof import("./known.js").startKnown>} options.known
 * @param {import("../page.js").Words} options.words
 * @param {HTMLElement} options.problems where to say what went wrong
 * @param {() => void} options.saveRaw gives out everything just as it is kept
 * @param {() => import("../relationship/shelf.js").Entry} options.entry what it was set up with
 */
export function startRelationshipFile({ store, known, words, problems, saveRaw, entry }) {
  /** @param {string[]} reasons */
  function failed(reasons) {
    showProblems(problems, words["export-failed"], reasons.map((text) => ({ text })));
    const raw = make("button", "cp-button cp-button--small", words["kept-raw"]);
    raw.setAttribute("type", "button");
    raw.dataset.action = "save-raw";
    raw.addEventListener("click", saveRaw);
    need(problems, ".cp-alert").append(raw);
    return false;
  }

  return {
    /** Gives the file out, with what can be used. @returns {Promise<boolean>} whether it could be made */
    async give() {
      showProblems(problems, "", []);
      const whole = store.snapshot();
      const { responses, ...records } = whole;
      const names = allNames(whole);
      const name = fileName(names, startOf(entry()));
      const setUp = travelling(entry());
      try {
        const answer = await known.ask({ type: "relationship", sparing: true, ...records, names, ...(setUp && { set_up: setUp }) }, responses);
        if (!answer.ok) return failed(answer.problems);
        setAside(store, known, whole, answer.aside);
        save(name, answer.text);
        const left = store.aside().length;
        notice([fill(words["export-done"], { name }), left ? fill(words["export-left"], { count: left }) : ""].filter(Boolean).join(" "));
      } catch {
        save(name, plainFile(whole, setUp)); // the engine does not run: what stands here was checked when it came
        notice(`${fill(words["export-done"], { name })} ${words["export-plain"]}`);
      }
      return true;
    },
  };
}

/**
 * Sets aside what the engine refused of what it was sent.
 * @param {Relationship} store
 * @param {ReturnType<typeof import("./known.js").startKnown>} known
 * @param {Partial<Snapshot>} sent
 * @param {{kind: string, at: number, problems: string[]}[]} [aside] by list and place, as the engine tells
 */
export function setAside(store, known, sent, aside = []) {
  /** @type {[string, string[]][]} */
  const refused = known.unusable(sent.responses ?? []).map(({ held, problems }) => [responseKey(held.response), problems]);
  for (const { kind, at, problems } of aside) {
    const records = RECORD_KINDS.find((name) => name === kind);
    const record = records && sent[records]?.[at];
    if (records && record) refused.push([recordKey(records, record), problems]);
  }
  if (refused.length) store.setAside(refused);
}

/** The same file as the engine writes, without its checks. @param {Snapshot} whole @param {Travelling} [setUp] */
function plainFile(whole, setUp) {
  const list = (/** @type {string[]} */ texts) => `[${texts.sort((a, b) => (greater(a, b) ? 1 : -1)).join(",")}]`;
  const kinds = RECORD_KINDS.filter((kind) => whole[kind].length || !LATER_KINDS.some((later) => later === kind));
  const lists = kinds.map((kind) => [kind, list(whole[kind].map(canonical))]);
  const members = Object.fromEntries([
    ...lists,
    ["format", '"counterpart/relationship"'],
    ["format_version", versionOf(whole, setUp)],
    ...(setUp ? [["set_up", canonical(setUp)]] : []),
    ["names", list(allNames(whole).map(canonical))],
    ["responses", list(whole.responses.map(({ text }) => text))],
  ]);
  return `{${Object.keys(members).sort().map((member) => `"${member}":${members[member]}`).join(",")}}`;
}

/** The earliest version of the format that has room for all of it. @param {Snapshot} whole @param {Travelling} [setUp] */
function versionOf(whole, setUp) {
  if (whole.questions.length) return "4";
  if (LATER_KINDS.some((kind) => whole[kind].length) || whole.actions.some(({ workshop }) => workshop)) return "3";
  return setUp ? "2" : "1";
}

/** @param {Snapshot} whole */
function allNames({ names, responses }) {
  return [...new Set([...names, ...responses.map(({ response }) => response.relationship)])].filter(Boolean);
}

/** @param {string[]} names @param {string} start of the names of its files, where it was set up */
function fileName(names, start) {
  return `${start || slug([...names].sort()[0] ?? "") || "counterpart"}.relationship.json`;
}
