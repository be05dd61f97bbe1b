/** The page on which two companies word questions of their own: typed, looked at, and asked from the desk on. */
import { fill, need, notice, readWords, showProblems } from "../page.js";
import { openShelf } from "../relationship/shelf.js";
import { openRelationship } from "../relationship/store.js";
import { startScoring } from "../scoring.js";
import { onUndoKey } from "../undo.js";
import { startAskingOwn } from "./asking.js";
import { startCards } from "./cards.js";
import { openOwnDraft } from "./draft.js";
import { sectionOf } from "./form.js";
import { minutesOf } from "./minutes.js";
import { aboutSets, learnSets, ownSet } from "./sets.js";
import { wordingOf } from "./wording.js";

/** @param {HTMLElement} element */
export async function startOwnQuestions(element) {
  const form = /** @type {HTMLFormElement} */ (element);
  const words = readWords();
  const base = `${form.dataset.base}../`;
  const about = aboutSets();
  const shelf = openShelf(base);
  const store = await openRelationship(base);
  await shelf.ready;
  await learnSets(base, store);
  const scoring = startScoring(form, words);
  const asking = startAskingOwn(base, shelf, store);
  const begun = ownSet(base, asking.last() ?? "")?.questions;
  const draft = openOwnDraft(base, (form.dataset.languages ?? "").split(" "), begun);
  const cards = startCards(form, words, draft, about?.limits);
  const problems = need(form, "[data-problems]");
  const preview = need(document, "[data-own-preview]");
  const shown = /** @type {HTMLElement} */ (preview.closest("section"));
  const template = /** @type {HTMLTemplateElement} */ (need(document, "template[data-own-question]"));
  const press = (/** @type {string} */ action) => /** @type {HTMLButtonElement} */ (need(form, `[data-action="${action}"]`));

  /** What is said of what is typed, and how it will look. */
  function show() {
    const set = draft.set();
    const [language] = draft.get().languages;
    const count = draft.get().questions.length;
    need(form, "[data-own-sum]").textContent = about ? fill(words["own-sum"], { count, minutes: minutesOf(set, about.rule) }) : "";
    press("add").disabled = draft.full();
    press("undo").disabled = !draft.undoable();
    const written = set.words[language].questions.map((of, at) => ({ ...of, number: at + 1 })).filter(({ name, text, low, high }) => name || text || low || high);
    shown.hidden = !written.length;
    preview.replaceChildren(...written.map((of, at) => sectionOf(template, { ...of, name: of.name || fill(words["own-number"], of) }, at, words, language, "preview-")));
  }

  function draw() {
    cards.draw();
    show();
  }

  const back = () => draft.back() && draw();

  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    if (target instanceof HTMLInputElement && target.name === "language") {
      if (!target.checked && draft.get().languages.length < 2) return void (target.checked = true);
      draft.speak(target.value, target.checked);
      return draw();
    }
    const [kind, ...rest] = target.id.split("-");
    if (kind === "title") draft.title(rest[0], target.value);
    else draft.write(Number(rest[0]), rest[1], /** @type {keyof import("./checked.js").Question} */ (rest[2]), target.value);
    show();
  });
  form.addEventListener("focusout", draft.seal);
  form.addEventListener("click", ({ target }) => {
    const pressed = target instanceof Element ? target.closest("button[data-action]") : null;
    const at = Number(pressed?.closest("fieldset")?.dataset.at);
    const action = pressed?.getAttribute("data-action") ?? "";
    /** @type {Record<string, () => unknown>} */
    const acts = { add: draft.add, undo: draft.back, remove: () => draft.remove(at), up: () => draft.move(at, -1), down: () => draft.move(at, 1) };
    if (!Object.hasOwn(acts, action)) return;
    acts[action]();
    draw();
    cards.focusAfter(action, at);
    if (action === "remove") notice(fill(words["own-removed"], { number: at + 1 }), { label: words.undo, run: back });
  });
  onUndoKey(form, back);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const answer = await scoring.ask({ type: "own-questions", questions: draft.set() });
      showProblems(problems, words["problems-title"], answer.ok ? [] : answer.problems.map(cards.problemOf));
      if (!answer.ok) return;
      await asking.use(answer);
      draft.forget();
      location.assign(new URL("../relationship/index.html", location.href));
    } catch (error) {
      scoring.failed(problems, error);
    }
  });

  draw();
  const before = need(form, "[data-own-before]");
  before.hidden = !begun;
  if (begun) before.textContent = fill(words["own-before"], { title: wordingOf(begun).title });
  form.dataset.ready = "";
}
