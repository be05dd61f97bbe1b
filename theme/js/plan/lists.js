/** The lists on the page of the plan: a card for each record, what has ended, what is not kept. */
import { fill, need } from "../page.js";
import { startCards } from "./cards.js";
import { inOrder, isEnded, latestFirst } from "./order.js";

export const KINDS = /** @type {const} */ (["actions", "rules", "events"]);

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 * @param {object} of
 * @param {ReturnType<typeof import("./keeping.js").startKeeping>} of.plan
 * @param {import("../relationship/store.js").Relationship} of.store
 * @param {ReturnType<typeof import("./clashes.js").startClashes>} of.clashes
 * @param {ReturnType<typeof import("../relationship/troubles.js").startTroubles>} of.troubles
 */
export function startLists(section, words, { plan, store, clashes, troubles }) {
  const undoButton = /** @type {HTMLButtonElement} */ (need(section, '[data-action="undo"]'));
  const lists = Object.fromEntries(
    [...KINDS, "ended"].map((name) => [name, need(section, `[data-list="${name}"]`)]),
  );
  const cards = Object.fromEntries(KINDS.map((kind) => [kind, startCards(kind, words, clashes.base)]));
  /** What the engine said last, by id. @type {Record<string, import("./cards.js").Said>} */
  let answered = {};
  function show() {
    const actions = inOrder(plan.all("actions"));
    const ended = actions.filter(isEnded);
    const events = latestFirst(plan.all("events"));
    const remarksOn = (/** @type {any} */ { id }) => ({ ...answered[id], clash: clashes.of(id) });
    const placed = actions.map((record) => ({ record, place: ended.includes(record) ? lists.ended : lists.actions }));
    const records = { rules: plan.all("rules"), events };
    cards.actions.show(placed, remarksOn);
    for (const kind of /** @type {const} */ (["rules", "events"])) {
      cards[kind].show(records[kind].map((record) => ({ record, place: lists[kind] })), remarksOn);
      need(section, `[data-none="${kind}"]`).hidden = records[kind].length > 0;
    }
    need(section, '[data-none="actions"]').hidden = actions.length > ended.length;
    const folded = need(section, "[data-ended]");
    folded.hidden = !ended.length;
    need(folded, "summary").textContent = fill(words["ended-title"], { count: ended.length });
    undoButton.disabled = !plan.undoable;
    const unsaid = need(section, "[data-not-kept]");
    unsaid.hidden = store.isSaved();
    unsaid.textContent = words[`saved-refused-more-${store.refusal()}`] ?? words["not-kept"];
    troubles.show();
  }

  return {
    cards,
    show,
    /** @param {Record<string, import("./cards.js").Said>} answer what the engine says of each record, by id */
    answer(answer) {
      answered = answer;
    },
  };
}
