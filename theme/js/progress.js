/** How much is answered, and the way to what is still open. */
import { isAnswered } from "./assessment/screens/order.js";
import { fill, need, setText } from "./page.js";
import { reveal } from "./reveal.js";

/**
 * @param {HTMLFormElement} form
 * @param {import("./split.js").Split[]} splits
 * @param {import("./page.js").Words} words
 */
export function startProgress(form, splits, words) {
  const bar = /** @type {HTMLProgressElement} */ (need(form, "[data-progress-bar]"));
  const text = need(form, "[data-progress]");
  const nextButton = /** @type {HTMLButtonElement} */ (need(form, '[data-action="next-open"]'));
  /** @returns {{done: boolean, at: Element}[]} every answer that is asked, in the order of the page */
  function asked() {
    const points = splits.map((split) => ({
      done: split.state() === "done" || !!split.element.closest("[data-off]"),
      at: split.element,
    }));
    const others = [...form.querySelectorAll("[data-rating], [data-answer]")].map((at) => ({ done: isAnswered(at), at }));
    return [...points, ...others].sort(inOrder);
  }

  const firstOpen = () => asked().find((answer) => !answer.done)?.at;

  return {
    firstOpen,
    /** How many answers are given, how many are not, and the share of the first, from 0 to 1. */
    amount(within = /** @type {Element} */ (form)) {
      const all = asked().filter(({ at }) => within.contains(at));
      const answered = all.filter((answer) => answer.done).length;
      return { answered, open: all.length - answered, share: all.length ? answered / all.length : 0 };
    },
    /** @returns {number} the share that is answered, from 0 to 1 */
    show() {
      const all = asked();
      const done = all.filter((answer) => answer.done).length;
      bar.max = all.length;
      bar.value = done;
      nextButton.disabled = done === all.length;
      setText(text, fill(words.progress, { done, count: all.length }));
      return all.length ? done / all.length : 0;
    },
    next() {
      const open = firstOpen();
      if (!open) return;
      reveal(open);
      const control = open.querySelector("input:enabled:not([type=range])");
      const place = open.closest("fieldset");
      const fits = place && place.clientHeight < innerHeight * 0.7;
      (fits ? place : open)?.scrollIntoView({ block: "start" });
      if (control instanceof HTMLElement) control.focus({ preventScroll: true });
    },
    /** @param {string} message */
    say(message) {
      text.textContent = `${text.textContent} · ${message}`;
    },
  };
}

/** @param {{at: Element}} a @param {{at: Element}} b as they stand on the page */
function inOrder(a, b) {
  return a.at.compareDocumentPosition(b.at) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
