/** The line below a screen: which one it is, how much is answered, back and next. */
import { fill, need, setText } from "../../page.js";
import { kindOf } from "./order.js";

/** @typedef {{answered: number, open: number, share: number}} Amount */

/**
 * @param {HTMLFormElement} form
 * @param {import("../../page.js").Words} words
 */
export function startLine(form, words) {
  const line = need(form, "[data-line]");
  const place = need(line, "[data-place]");
  const bar = need(line, "[data-line-bar]");
  const back = /** @type {HTMLButtonElement} */ (need(line, '[data-action="back"]'));
  const onward = need(line, '[data-action="onward"]');
  const title = need(form, "[data-last-title]");
  const more = need(form, "[data-last-more]");
  const as = need(form, "[data-as]");

  return {
    height: () => line.offsetHeight,
    /** @param {HTMLElement[]} screens @param {HTMLElement} now @param {boolean} first whether nothing stands before it */
    at(screens, now, first) {
      const kind = kindOf(now);
      const questions = screens.filter((screen) => kindOf(screen) === "question");
      const number = questions.indexOf(now) + 1;
      const where = { start: words["one-start"], question: fill(words["place-of"], { number, count: questions.length }), last: words["one-last"] };
      place.textContent = where[kind];
      back.disabled = first;
      onward.textContent = words[kind === "start" ? "one-begin" : "one-next"];
      onward.hidden = kind === "last";
    },
    /** @param {Amount} amount @param {Record<string, string>} fields */
    show({ answered, open, share }, fields) {
      bar.setAttribute("width", String(Math.round(share * 100)));
      const all = answered > 0 && open === 0;
      form.toggleAttribute("data-unanswered", !answered);
      setText(title, all ? words["last-all"] : fill(words["last-open"], { open }));
      setText(more, words[all ? "last-all-more" : answered ? "last-open-more" : "last-none-more"]);
      const side = fields.side ? fill(words["one-as"], { side: words[`invited-${fields.side}`] }) : "";
      const parts = [side, fields.relationship].filter(Boolean).map((text) => named(text));
      if ([...as.children].map((part) => part.outerHTML).join("") !== parts.map((part) => part.outerHTML).join("")) as.replaceChildren(...parts);
    },
  };
}

/** What somebody typed cannot turn the line round. @param {string} text */
function named(text) {
  const part = document.createElement("bdi");
  part.textContent = text;
  return part;
}
