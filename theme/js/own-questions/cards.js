/** The fields of the questions that are being written: a card for each, with what can be done with it. */
import { fill, make, need } from "../page.js";

const PARTS = /** @type {const} */ (["name", "text", "low", "high"]);

/**
 * @param {HTMLFormElement} form
 * @param {import("../page.js").Words} words
 * @param {ReturnType<typeof import("./draft.js").openOwnDraft>} draft
 * @param {import("./checked.js").Limits | undefined} limits
 */
export function startCards(form, words, draft, limits) {
  const nameOf = (/** @type {string} */ language) => need(form, `[name=language][value="${language}"]`).parentElement?.textContent?.trim() ?? language;

  /** The label of a field; of several languages it names its own. @param {string} part @param {string} language */
  function labelOf(part, language) {
    return draft.get().languages.length > 1 ? `${words[`own-${part}`]} (${nameOf(language)})` : words[`own-${part}`];
  }

  /** The fields of a question. @param {number} at */
  function card(at) {
    const { languages, questions } = draft.get();
    const box = make("fieldset", "cp-block cp-own-question", make("legend", "", fill(words["own-number"], { number: at + 1 })));
    box.id = `own-${at}`;
    box.dataset.at = String(at);
    for (const language of languages) {
      const of = questions[at][language];
      const fields = PARTS.map((part) => field({ id: `q-${at}-${language}-${part}`, label: labelOf(part, language), value: of?.[part], limit: limits?.lengths[part], language, long: part === "text" }));
      box.append(make("div", "cp-own-question__fields", ...fields));
    }
    const acts = /** @type {[string, boolean][]} */ ([["up", at > 0], ["down", at < questions.length - 1], ["remove", questions.length > 1]]);
    box.append(make("p", "cp-actions", ...acts.flatMap(([action, can]) => [button(action, can, at), " "])));
    return box;
  }

  /** @param {string} action @param {boolean} can @param {number} at */
  function button(action, can, at) {
    const made = /** @type {HTMLButtonElement} */ (make("button", "cp-button cp-button--small", words[`own-${action}`]));
    Object.assign(made, { type: "button", disabled: !can });
    made.dataset.action = action;
    made.setAttribute("aria-label", fill(words[`own-${action}-long`], { number: at + 1 }));
    return made;
  }

  return {
    /** Draws everything anew: after a step that changes what there is. */
    draw() {
      const { languages, titles, questions } = draft.get();
      for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[name=language]"))) box.checked = languages.includes(box.value);
      const heads = languages.map((language) => field({ id: `title-${language}`, label: labelOf("title", language), value: titles[language], limit: limits?.title, language }));
      need(form, "[data-own-titles]").replaceChildren(...heads);
      need(form, "[data-own-list]").replaceChildren(...questions.map((_, at) => card(at)));
    },
    /** Goes where the button is that was pressed, or to the field that is new. @param {string} action @param {number} at */
    focusAfter(action, at) {
      const by = { up: -1, down: 1 }[action];
      const moved = by && (form.querySelector(`#own-${at + by} [data-action="${action}"]:not(:disabled)`) ?? form.querySelector(`#own-${at + by} input`));
      const next = action === "add" ? need(form, "[data-own-list]").lastElementChild?.querySelector("input") : moved;
      if (next instanceof HTMLElement) next.focus();
    },
    /** A problem of the engine, with the field that it is about. @param {string} text */
    problemOf(text) {
      const [, language, at, part] = /^words\.([a-z-]+)\.questions\.(\d+)\.(\w+): /.exec(text) ?? [];
      const [, titled] = /^words\.([a-z-]+)\.title: /.exec(text) ?? [];
      const said = text.slice(text.indexOf(": ") + 2);
      if (titled) return { text: `${labelOf("title", titled)}: ${said}`, target: `title-${titled}` };
      if (!part) return { text };
      return { text: `${fill(words["own-number"], { number: Number(at) + 1 })}, ${labelOf(part, language)}: ${said}`, target: `q-${at}-${language}-${part}` };
    },
  };
}

/** A text; a `long` one is seen whole, and its lines are one. @param {{id: string, label: string, value: string | undefined, limit: number | undefined, language: string, long?: boolean}} of */
function field({ id, label, value, limit = 0, language, long = false }) {
  const input = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (make(long ? "textarea" : "input"));
  Object.assign(input, { id, value: value ?? "", maxLength: limit, autocomplete: "off", lang: language, name: id, ...(long && { rows: 3 }) });
  const named = /** @type {HTMLLabelElement} */ (make("label", "", label));
  named.htmlFor = id;
  return make("div", "cp-field", named, input);
}
