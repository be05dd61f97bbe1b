/** What the room agrees to do: actions of the plan, typed in, or as a play proposes them, in one key. */
import { longDate } from "../invite/words.js";
import { fill, make, need, notice } from "../page.js";
import { today } from "../plan/fields.js";
import { proposedBy } from "./proposal.js";

/** @typedef {import("./walk.js").Card} Card */

/** Kinds of cards on which the room agrees to do something. */
const AGREED_ON = ["decide", "question", "rungs"];
const THEME = 80;

/**
 * @param {HTMLElement} dialog
 * @param {import("../page.js").Words} words
 * @param {Record<string, import("./proposal.js").Proposed>} actions that plays propose
 * @param {() => import("./rungs-form.js").Record} record where it is written down
 * @param {() => void} changed
 */
export function startAgreeing(dialog, words, actions, record, changed) {
  const form = /** @type {HTMLFormElement} */ (need(dialog, "[data-agree]"));
  const button = need(dialog, "[data-act=propose]");
  /** @type {Card | undefined} */
  let card;
  const proposed = () => (card?.play && record().id ? proposedBy(actions[card.play], today()) : undefined);

  /** @param {any} action */
  function lineOf({ theme, wanted, owners, due }) {
    return [wanted.startsWith(theme) ? wanted : theme, [owners?.buyer, owners?.supplier].filter(Boolean).join(" + "), due && longDate(due, words)].filter(Boolean).join(" · ");
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = new FormData(form);
    const field = (/** @type {string} */ name) => String(given.get(name) ?? "").trim();
    const { workshops, id, topic } = record();
    const wanted = field("wanted");
    if (!wanted) return;
    const owners = { buyer: field("buyer"), supplier: field("supplier") };
    if (workshops.act(id, topic, { theme: wanted.slice(0, THEME), wanted, owners, due: field("due"), recheck: field("recheck") })) form.reset();
    changed();
  });

  return {
    /** In words, a line each. @param {string} id @param {import("../relationship/workshops.js").Topic} [topic] */
    lines: (id, topic) => record().workshops.actions(id, topic).map(lineOf),
    /** The action that a play proposes goes into the plan, once. */
    propose() {
      const action = proposed();
      if (!action) return;
      const { workshops, id, topic } = record();
      const there = workshops.actions(id).some(({ theme }) => theme === action.theme);
      if (there) notice(words["propose-there"]);
      else if (workshops.act(id, topic, action)) notice(fill(words["propose-done"], { action: action.theme }));
      changed();
    },
    /** @param {Card} of the card that is shown */
    show(of) {
      card = of;
      const { id, topic } = record();
      const action = proposed();
      form.hidden = !id || !AGREED_ON.includes(of.kind);
      button.hidden = !action;
      button.textContent = action ? fill(words["do-propose"], { action: action.theme }) : "";
      const lines = id ? this.lines(id, topic.topic ? topic : undefined) : [];
      need(form, "[data-agreed]").replaceChildren(...lines.map((line) => make("li", "", line)));
    },
  };
}
