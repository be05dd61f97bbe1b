/** The page of a programme: its times and its order can be changed, kept, taken back, printed and saved in a calendar. */
import { copied } from "../copy.js";
import { startExports } from "../exports.js";
import { need, notice, readWords } from "../page.js";
import { startScoring } from "../scoring.js";
import { difference, onUndoKey, startUndo } from "../undo.js";
import { startAgenda } from "./agenda.js";
import { startBooklet } from "./booklet.js";
import { startMoving } from "./moving.js";
import { madeOf, storeOf } from "./stored.js";

/** @param {HTMLElement} section */
export function startProgramme(section) {
  const words = readWords();
  const base = section.dataset.base ?? "";
  const id = section.dataset.id ?? "";
  const problems = need(section, "[data-problems]");
  const form = /** @type {HTMLFormElement} */ (need(section, "[data-agenda]"));
  const agenda = startAgenda(form, need(section, "[data-state]"), words);
  const times = startTimes(section, agenda, words, storeOf(`${base}../`, id, madeOf(agenda.values())));

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    times.changed(target.dataset.slide ? agenda.slid(target) : target.name);
  });
  form.addEventListener("change", times.seal);
  startMoving(form, {
    read: agenda.order,
    write(order, name) {
      agenda.reorder(order, name);
      times.changed("");
    },
  });
  onUndoKey(form, times.undo);

  const cards = need(document, "[data-cards]");
  /** @type {Record<string, () => void>} */
  const actions = {
    undo: times.undo,
    reset: times.reset,
    print: () => {
      cards.replaceChildren();
      print();
    },
    copy: () => copyText(need(section, "[data-copy]"), words),
    booklet: startBooklet(section, cards, { base, words, problems, plays: agenda.plays }),
  };
  section.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button[data-action]");
    if (button instanceof HTMLButtonElement) actions[button.dataset.action ?? ""]?.();
  });
  startCalendar(section, { words, problems, agenda, times, id });
  section.dataset.ready = "";
}

/**
 * The times: changed, kept in this browser, taken back.
 * @param {HTMLElement} section
 * @param {ReturnType<typeof startAgenda>} agenda
 * @param {import("../page.js").Words} words
 * @param {ReturnType<typeof storeOf>} store
 */
function startTimes(section, agenda, words, store) {
  const original = agenda.values();
  const undo = startUndo();
  const stored = store.read();
  agenda.take(stored.fields);
  let before = agenda.values();
  /** @param {string} name */
  const button = (name) => /** @type {HTMLButtonElement} */ (need(section, `[data-action="${name}"]`));

  function keep() {
    const now = agenda.values();
    stored.fields = Object.fromEntries(Object.entries(now).filter(([name, value]) => original[name] !== value));
    need(section, "[data-not-kept]").hidden = store.write(stored);
    show();
  }

  function show() {
    button("undo").disabled = undo.empty;
    button("reset").disabled = !Object.keys(stored.fields).length;
  }

  /** @param {string} source the field that was changed, or empty */
  function changed(source) {
    agenda.show();
    const now = agenda.values();
    const patch = difference(before, now);
    before = now;
    if (Object.keys(patch).length) undo.remember(patch, source);
    keep();
  }

  show();
  return {
    changed,
    seal: () => undo.seal(),
    undo() {
      const patch = undo.back();
      if (!patch) return;
      agenda.take(patch);
      before = agenda.values();
      keep();
    },
    reset() {
      agenda.take(original);
      changed("");
      undo.seal();
      notice(words["reset-done"]);
    },
    /** The id of the calendar entries and how often they were saved before; once more from now on. */
    next() {
      const { id, revision } = stored;
      stored.revision += 1;
      store.write(stored);
      return { id, revision };
    },
  };
}

/**
 * Calendar entries are made by the engine, which is loaded when somebody asks for them.
 * @param {HTMLElement} section
 * @param {object} parts
 * @param {import("../page.js").Words} parts.words
 * @param {HTMLElement} parts.problems
 * @param {ReturnType<typeof startAgenda>} parts.agenda
 * @param {ReturnType<typeof startTimes>} parts.times
 * @param {string} parts.id
 */
function startCalendar(section, { words, problems, agenda, times, id }) {
  /** @type {ReturnType<typeof startScoring> | undefined} */
  let scoring;
  const engine = () => (scoring ??= startScoring(section, words));
  const title = document.querySelector("h1")?.firstChild?.textContent?.trim() ?? "";
  const file = { kind: "programme-ics", name: `${id}.ics`, type: "text/calendar;charset=utf-8", part: "calendar" };

  /** @param {object} request @param {string} [part] */
  async function ask(request, part) {
    const days = agenda.days();
    if (days.some(({ date }) => !date)) return { ok: false, problems: [words["calendar-dates"]] };
    const changed_at = `${new Date().toISOString().slice(0, 19)}Z`;
    return engine().ask({ ...request, programme: { title, changed_at, ...times.next(), days } }, part);
  }

  startExports({ ask, explain: (error) => engine().explain(error), words, problems, files: { calendar: file } });
}

/** @param {HTMLElement} place @param {import("../page.js").Words} words */
async function copyText(place, words) {
  const selection = getSelection();
  selection?.selectAllChildren(place);
  const text = selection?.toString().trim() ?? "";
  notice(words[(await copied(text)) ? "copied" : "copy-by-hand"]);
}
