/** What is typed into cards: held at once, a version of its record after a rest. */
import { need } from "../page.js";
import { whenReleased } from "../released.js";
import { inStep, isTyped, labelOf, stays } from "./cards.js";
import { typedIn } from "./record-of.js";

/** @typedef {import("./fields.js").Input} Input */

/** Milliseconds of rest after which what is typed is kept. */
const REST = 700;

/**
 * @param {HTMLElement} section
 * @param {object} of
 * @param {ReturnType<typeof import("./typed.js").startTyped>} of.typed
 * @param {ReturnType<typeof import("./keeping.js").startKeeping>} of.plan
 * @param {ReturnType<typeof import("./clashes.js").startClashes>} of.clashes
 * @param {import("./refusing.js").Refusing} of.refusing
 * @param {ReturnType<typeof import("./unusable.js").startUnusable>} of.unusable
 * @param {object} page
 * @param {() => void} page.show
 * @param {() => void} page.lags the printed plan is of earlier
 * @param {() => void} page.soon it is made anew after a rest
 */
export function startTyping(section, { typed, plan, clashes, refusing, unusable }, { show, lags, soon }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typing;

  /** Makes a version of what an input holds. @param {EventTarget | null} target */
  async function keep(target) {
    clearTimeout(typing);
    typing = undefined;
    const change = typedIn(target);
    if (!change) return;
    const { source, ...what } = change;
    const input = /** @type {Input} */ (target);
    if (!isTyped(input) || !plan.last(what.kind, what.id)) return typed.done(what);
    clashes.look(what.kind, what.id, labelOf(input.closest("[data-record]"), source), source, input.value);
    const writing = plan.write(what.kind, what.id, what.patch, source);
    if (writing === false) return refusing.isFinal() ? typed.done(what) : stays(input);
    inStep(input);
    clashes.base(plan.last(what.kind, what.id), source);
    if (clashes.of(what.id)) whenReleased(show);
    await writing;
    typed.done(what);
    return soon();
  }

  section.addEventListener("input", ({ target }) => {
    unusable.typed(target);
    const change = typedIn(target);
    if (!change) return;
    need(document, "[data-notices]").replaceChildren(); // what was said lies over the page
    const { source: _, ...what } = change;
    typed.keep(what);
    lags();
    clearTimeout(typing);
    typing = setTimeout(() => keep(target), REST);
  });
  section.addEventListener("change", ({ target }) => {
    unusable.left(target);
    void keep(target);
  });
  section.addEventListener("focusout", ({ target }) => {
    unusable.left(target);
    plan.seal();
    setTimeout(() => whenReleased(show));
  });
  document.addEventListener("visibilitychange", () => document.hidden && keep(document.activeElement));

  return {
    keep,
    /** Whether something typed is not kept yet. */
    waits: () => typing !== undefined,
    /** Goes on with what an earlier visit could not write any more. */
    async goOn() {
      const unkept = [];
      for (const left of await typed.left()) {
        if (plan.write(left.kind, left.id, left.patch, undefined) === false && !refusing.isFinal()) unkept.push(left);
        else typed.done(left);
      }
      show();
      for (const left of unkept) retype(left.id, left.patch);
    },
  };
}

/** Shows again what was typed and refused, so that it can be changed. @param {string} id @param {import("./fields.js").Patch} patch */
function retype(id, patch) {
  for (const [name, value] of Object.entries(patch)) {
    const input = /** @type {Input | null} */ (document.getElementById(`record-${id}`)?.querySelector(`[name="${CSS.escape(name)}"]`));
    if (!input || typeof value !== "string") continue;
    input.value = value;
    stays(input);
  }
}
