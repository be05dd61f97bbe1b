/**
 * What the room says and agrees, typed by whoever leads and seen by all: on a topic what was said,
 * rungs and up to three actions, and what belongs to the whole. A dry run writes it into nothing that lasts.
 */
import { fill, need, notice } from "../page.js";
import { today } from "../plan/fields.js";
import { startTyped } from "../plan/typed.js";
import { current } from "../relationship/shelf.js";
import { ACTIONS_LIMIT, startWorkshops } from "../relationship/workshops.js";
import { thisMonth } from "../round-name.js";
import { startAgreeing } from "./agreeing.js";
import { startWholeForms } from "./closing.js";
import { startRehearsal } from "./rehearsal.js";
import { startRungsForm } from "./rungs-form.js";
import { closingSlots, slotsOf } from "./slots.js";

/** @typedef {import("./walk.js").Card} Card */

/** What is decided about everything, and not about one topic. */
const WHOLE = { assessment: "", topic: "", title: "" };

/** @param {Card | undefined} card @returns {import("../relationship/workshops.js").Topic} */
function topicOf(card) {
  return card?.about ? { assessment: card.assessment, topic: card.about, title: card.title } : WHOLE;
}

/**
 * @param {HTMLElement} dialog
 * @param {import("../page.js").Words} words
 * @param {object} page
 * @param {import("../relationship/store.js").Relationship} page.store
 * @param {string} page.root leads to the site's root
 * @param {import("./material.js").Material} page.material
 * @param {(chosen: import("./stored.js").Chosen) => string} page.titleOf what was gone through
 * @param {() => void} page.changed told that the room is to see something else
 */
export function startRecording(dialog, words, { store, root, material, titleOf, changed }) {
  /** @param {import("../plan/keeping.js").Refused} refused */
  const refuse = ({ wrong }) => notice(wrong.code === "full" ? fill(words["record-full"], { count: ACTIONS_LIMIT }) : words["record-refused"]);
  const real = startWorkshops(store, refuse);
  let [workshops, sample, id] = [real, false, ""];
  /** @type {Card | undefined} */
  let card;
  const place = need(dialog, "[data-record]");
  const area = /** @type {HTMLTextAreaElement} */ (need(place, "[name=said]"));
  const undo = need(dialog, "[data-act=undo]");
  const record = () => ({ workshops, id, topic: topicOf(card), sample });
  const rungs = startRungsForm(need(dialog, "[data-rungs]"), record, changed);
  const whole = startWholeForms(dialog, record, startTyped(root), changed);
  const agreeing = startAgreeing(dialog, words, material.actions, record, changed);
  const said = (/** @type {Card} */ of) => (id && of.about ? workshops.decision(id, topicOf(of)) : undefined);

  area.addEventListener("input", () => {
    if (card?.about) workshops.decide(id, topicOf(card), { said: area.value }, "said");
    changed();
  });

  return {
    record,
    propose: agreeing.propose,
    /**
     * The record of a workshop; it begins with the clock.
     * @param {import("./stored.js").Workshop} workshop
     * @param {Card[]} cards
     * @returns {string} its id; empty for a dry run
     */
    begin(workshop, cards) {
      if (!id) {
        const shown = [...new Set(cards.map(({ assessment }) => assessment).filter(Boolean))];
        id = workshops.begin({ date: today(), round: current(root).round || thisMonth(new Date()), programme: workshop.programme, title: titleOf(workshop), shown });
      }
      return sample ? "" : id;
    },
    /** Goes on with one; nothing is written down before it began. @param {import("./stored.js").Workshop} workshop */
    resume(workshop) {
      sample = workshop.sample;
      workshops = sample ? startWorkshops(startRehearsal(), refuse) : real;
      id = workshop.record && workshops.of(workshop.record) ? workshop.record : "";
      card = undefined;
    },
    undo() {
      const step = workshops.undo();
      if (step?.id === id && step.patch.withdrawn) workshops.write(id, { withdrawn: undefined }); // the record itself stays
      card = undefined; // fields are filled again
      changed();
    },
    /** @param {Card} of the card that is shown */
    show(of) {
      const other = card !== of;
      card = of;
      place.hidden = !id || !of.about || of.rungs.length > 0; // there each side has words of its own
      need(dialog, "[data-rungs]").hidden = !id || !of.rungs.length;
      undo.hidden = !id || !workshops.undoable;
      need(dialog, "[data-dry]").hidden = !sample;
      agreeing.show(of);
      whole.show(of, other);
      if (!other) return;
      need(document, "[data-notices]").replaceChildren();
      area.value = said(of)?.said ?? "";
      need(place, "[data-record-of]").textContent = fill(words["record-said"], { topic: of.title });
      if (id && of.rungs.length) rungs.show(of);
    },
    /** What fills the slots of a card. @param {Card} of */
    slots: (of) => (of.kind === "close" ? closingSlots(id && workshops.of(id)) : slotsOf(said(of), of.rungs)),
    /** What the room sees of it. @param {Card} of @param {boolean} revealed whether the card hides nothing more */
    seen(of, revealed) {
      if (!id || !revealed) return "";
      if (of.kind === "agenda") return (workshops.of(id)?.ground_rules ?? []).join("\n");
      if (of.kind === "decide") return agreeing.lines(id).join("\n");
      if (of.kind !== "question" || !of.about) return "";
      return [said(of)?.said ?? "", ...agreeing.lines(id, topicOf(of))].filter(Boolean).join("\n");
    },
  };
}
