/** What the presenter alone sees: notes, what comes next, where the workshop is, the controls. */
import { fill, make, need } from "../page.js";
import { ours } from "./ours.js";

/**
 * @param {HTMLElement} dialog
 * @param {import("../page.js").Words} words
 * @param {import("./walk.js").Card[]} cards
 * @param {(act: string, id?: string) => void} act
 */
export function startPanel(dialog, words, cards, act) {
  const select = /** @type {HTMLSelectElement} */ (need(dialog, "[data-jump]"));
  select.replaceChildren(...cards.map(({ id, title, kind }, at) => new Option(`${at + 1}. ${title} (${words[`kind-${kind}`]})`, id)));
  select.onchange = () => {
    act("jump", select.value);
    select.blur(); // the next arrow key turns a card, not the list
  };
  const button = (/** @type {string} */ name) => /** @type {HTMLButtonElement} */ (need(dialog, `[data-act="${name}"]`));

  return {
    /**
     * @param {ReturnType<typeof import("./walk.js").startWalk>} walk
     * @param {{notes: boolean, room: boolean, timer: boolean, blank: boolean, zoom: boolean}} state
     */
    show(walk, { notes, room, timer, blank, zoom }) {
      const [card, following] = [walk.card(), walk.following()];
      need(dialog, "[data-title]").textContent = card.title;
      need(dialog, "[data-place]").textContent = fill(words["run-place"], { number: walk.at() + 1, count: cards.length });
      const typed = dialog.querySelector("[data-typed]:not([hidden])");
      const none = typed ? [] : [make("p", "cp-empty", words["run-notes-none"])];
      need(dialog, "[data-notes]").replaceChildren(...(card.notes ? [ours(card.notes)] : none));
      need(dialog, "[data-next]").textContent = walk.hides()
        ? words["run-next-show"]
        : following
          ? fill(words["run-next"], { card: following.title })
          : words["run-last"];
      need(dialog, "[data-room-state]").textContent = words[room ? "room-on" : "room-off"];
      select.value = card.id;
      dialog.dataset.view = room || notes ? "presenter" : "room";
      button("reveal").disabled = !walk.hides();
      button("next").disabled = !walk.hides() && !following;
      button("back").disabled = walk.at() === 0 && walk.stage() === 0;
      button("timer").textContent = words[timer ? "do-timer-stop" : "do-timer"];
      for (const [name, on] of /** @type {[string, boolean][]} */ ([["blank", blank], ["zoom", zoom], ["notes", notes], ["timer", timer]])) {
        button(name).setAttribute("aria-pressed", String(on));
      }
      button("notes").hidden = room;
    },
  };
}
