/** What is wrong with what the browser keeps, in words, with what can be done about it. */
import { make } from "./page.js";

/** @typedef {{label: string, action: string, run: () => void, ask?: string}} Button `ask`: what is asked before it runs */
/** @typedef {{id: string, title?: string, text: string, lines?: string[], buttons: Button[]}} Box */

/**
 * Shows these boxes and no others; one that says the same as before stays as it is, and one that
 * says something else goes on asking what it was asking.
 * @param {HTMLElement} place
 * @param {import("./page.js").Words} words
 * @param {Box[]} boxes
 */
export function showTrouble(place, words, boxes) {
  const shown = new Map([...place.children].map((element) => [element.getAttribute("data-trouble-of"), element]));
  const next = boxes.map((box) => {
    const says = JSON.stringify([box.title, box.text, box.lines]);
    const there = shown.get(box.id);
    if (there?.getAttribute("data-says") === says) return there;
    const made = boxOf(box, words);
    made.dataset.troubleOf = box.id;
    made.dataset.says = says;
    return made;
  });
  const same = next.length === place.childElementCount && next.every((element, at) => place.children[at] === element);
  if (same) return;
  const asking = [...shown].flatMap(([id, element]) => {
    const action = element.querySelector("[data-asking]")?.getAttribute("data-asking");
    return action ? [{ id, action, focused: element.contains(document.activeElement) }] : [];
  });
  place.replaceChildren(...next);
  for (const { id, action, focused } of asking) {
    const made = next.find((element) => element.getAttribute("data-trouble-of") === id && !element.querySelector("[data-asking]"));
    const again = made?.querySelector(`[data-action="${action}"]`);
    if (again instanceof HTMLElement) askAgain(again, focused);
  }
}

/** @param {HTMLElement} button @param {boolean} focused whether somebody was about to answer */
function askAgain(button, focused) {
  const typing = document.activeElement;
  button.click();
  if (!focused && typing instanceof HTMLElement) typing.focus();
}

/** @param {Box} box @param {import("./page.js").Words} words */
function boxOf({ title, text, lines = [], buttons }, words) {
  const list = lines.length ? [make("ul", "", ...lines.map((line) => make("li", "", make("bdi", "", line))))] : [];
  const actions = make("p", "cp-actions");
  const asked = make("span", "", "");
  asked.setAttribute("role", "status");
  offer(actions, asked, buttons, words);
  const head = title ? [make("p", "", make("b", "", title))] : [];
  const box = make("div", "cp-notice cp-notice--warn cp-trouble__box", ...head, make("p", "", text), ...list, asked, actions);
  box.setAttribute("role", "status");
  return box;
}

/**
 * @param {HTMLElement} place
 * @param {HTMLElement} asked
 * @param {Button[]} buttons
 * @param {import("./page.js").Words} words
 */
function offer(place, asked, buttons, words) {
  const back = () => {
    asked.textContent = "";
    delete place.dataset.asking;
    offer(place, asked, buttons, words);
  };
  const made = buttons.map(({ label, action, run, ask }) =>
    button(label, action, () => {
      if (!ask) return run();
      asked.textContent = ask;
      place.dataset.asking = action;
      const yes = button(words["trouble-yes"], `${action}-yes`, () => (back(), run()));
      place.replaceChildren(yes, " ", button(words["trouble-no"], `${action}-no`, back));
      return yes.focus();
    }),
  );
  place.replaceChildren(...made.flatMap((button) => [button, " "]));
}

/** @param {string} label @param {string} action @param {() => void} run */
function button(label, action, run) {
  const made = /** @type {HTMLButtonElement} */ (make("button", "cp-button cp-button--small", label));
  made.type = "button";
  made.dataset.action = action;
  made.addEventListener("click", run);
  return made;
}
