/** All screens of a form as a list, each with how far it is answered: from any question to any other. */
import { fill, make, need } from "../../page.js";
import { kindOf, screensOf } from "./order.js";

/** Names what a screen asks, in the words of the page. */
const TITLE = ".cp-question__title, .cp-matrix__title, h3";

/**
 * @param {HTMLFormElement} form
 * @param {import("../../page.js").Words} words
 * @param {object} of
 * @param {(screen: Element) => import("./line.js").Amount} of.amount how much of a screen is answered
 * @param {() => HTMLElement | undefined} of.now the screen that is shown
 * @param {(screen: HTMLElement) => void} of.go
 */
export function startContents(form, words, { amount, now, go }) {
  const dialog = /** @type {HTMLDialogElement} */ (need(document, "[data-contents]"));
  const list = need(dialog, "ol");

  /** @param {HTMLElement} screen @param {string} number of a question @param {string} theme that begins here */
  function entry(screen, number, theme) {
    const kind = kindOf(screen);
    const title = kind === "question" ? titleOf(screen) : words[`one-${kind}`];
    const state = kind === "question" ? stateOf(amount(screen)) : "";
    const status = make("span", "cp-contents__state", state && words[`contents-${state}`]);
    status.dataset.state = state;
    const button = make("button", "cp-contents__to", make("span", "cp-contents__number", number), make("span", "", title), status);
    button.setAttribute("type", "button");
    if (screen === now()) button.setAttribute("aria-current", "step");
    button.addEventListener("click", () => {
      dialog.close();
      if (screen !== now()) go(screen);
    });
    return make("li", "", ...(theme ? [make("p", "cp-contents__theme", theme)] : []), button);
  }

  function entries() {
    let number = 0;
    let before = "";
    return screensOf(form).map((screen) => {
      const theme = themeOf(screen);
      const begins = theme !== before;
      before = theme;
      if (kindOf(screen) === "question") number += 1;
      return entry(screen, kindOf(screen) === "question" ? fill(words["contents-number"], { number }) : "", begins ? theme : "");
    });
  }

  return {
    show() {
      list.replaceChildren(...entries());
      dialog.showModal();
      const current = list.querySelector("[aria-current]");
      if (!(current instanceof HTMLElement)) return;
      current.focus({ preventScroll: true });
      current.scrollIntoView({ block: "center", behavior: "instant" });
    },
  };
}

/** @param {HTMLElement} screen */
export function titleOf(screen) {
  return (screen.querySelector(TITLE)?.textContent ?? "").trim();
}

/** What a screen is a part of; a question alone is not. @param {HTMLElement} screen */
function themeOf(screen) {
  return (screen.closest(".cp-dimension")?.querySelector(":scope > h2")?.textContent ?? "").trim();
}

/** @param {import("./line.js").Amount} amount @returns {"" | "open" | "begun" | "answered"} nothing where nothing is asked */
function stateOf({ answered, open }) {
  if (!answered && !open) return "";
  if (!open) return "answered";
  return answered ? "begun" : "open";
}
