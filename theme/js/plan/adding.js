/** The buttons beside what to talk about and what to do next: they add an action to the plan. */
import { fill, make, need } from "../page.js";
import { openRelationship } from "../relationship/store.js";
import { startKeeping } from "./keeping.js";
import { refusal } from "./refusal.js";
import { suggestedBy } from "./suggested.js";

/** The members by which an action is known to come from a suggestion. */
const ORIGIN = ["assessment", "dimension", "finding", "round", "theme"];

/**
 * Listens for the buttons in reports that are shown now or later.
 * @param {HTMLElement} section the module's element: it says where the site is
 * @param {import("../page.js").Words} words
 * @param {Promise<import("../relationship/store.js").Relationship>} [opened] where it is open already
 */
export function startAdding(section, words, opened) {
  const base = section.dataset.base ?? "";
  /** @type {Promise<ReturnType<typeof startKeeping>> | undefined} */
  let keeping;
  const openKeeping = () => (keeping ??= (opened ?? openRelationship(`${base}../`)).then((store) => startKeeping(store, ({ wrong }) => say(refusal(wrong, words)))));
  const page = location.protocol === "file:" ? "plan/index.html" : "plan/";

  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest('[data-action="add-to-plan"]');
    if (button instanceof HTMLButtonElement && button.dataset.suggestion) add(button);
  });

  /** @param {HTMLButtonElement} button */
  async function add(button) {
    const suggestion = suggestedBy(button);
    const { theme } = suggestion;
    if (button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    const plan = await openKeeping();
    const there = plan.all("actions").some((action) => ORIGIN.every((member) => action[member] === (suggestion[member] ?? "")) && sameSteps(action, suggestion));
    if (there) {
      mark(button, true);
      say(fill(words["adding-there"], { theme }));
      return;
    }
    const id = plan.add("actions", suggestion);
    if (!id) return mark(button, false);
    mark(button, true);
    say(fill(words["adding-done"], { theme }), () => {
      plan.write("actions", id, { withdrawn: true }, undefined);
      mark(button, false);
      say(fill(words["adding-undone"], { theme }));
      button.focus();
    });
  }

  /** @param {HTMLButtonElement} button @param {boolean} taken */
  function mark(button, taken) {
    button.textContent = taken ? words["adding-taken"] : words.adding;
    if (taken) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
  }

  /** Says it beside what was clicked as well as the page allows. @param {string} text @param {() => void} [undo] */
  function say(text, undo) {
    const paragraph = make("p", "cp-notice cp-notice--afloat", text);
    paragraph.setAttribute("role", "status");
    if (undo) {
      const back = /** @type {HTMLButtonElement} */ (make("button", "cp-button cp-button--small", words["adding-undo"]));
      back.type = "button";
      back.dataset.action = "undo-adding";
      back.addEventListener("click", undo);
      paragraph.append(" ", back);
    }
    const link = /** @type {HTMLAnchorElement} */ (make("a", "cp-link", words["adding-open"]));
    link.href = `${base}${page}`;
    paragraph.append(" ", link);
    need(document, "[data-notices]").replaceChildren(paragraph);
  }
}

/** @param {any} action @param {any} suggestion */
function sameSteps(action, suggestion) {
  return JSON.stringify(action.steps) === JSON.stringify(suggestion.steps);
}
