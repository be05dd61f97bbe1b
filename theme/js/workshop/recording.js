/**
 * What the room says and agrees, typed by whoever leads and seen by all: on a topic what was said, at
 * the end actions of the plan with an owner at both companies. A dry run writes nothing down.
 */
import { fill, make, need, notice } from "../page.js";
import { today } from "../plan/fields.js";
import { current } from "../relationship/shelf.js";
import { startWorkshops } from "../relationship/workshops.js";
import { thisMonth } from "../round-name.js";

/** @typedef {import("./walk.js").Card} Card */

/** What is decided about everything, and not about one topic. */
const WHOLE = { assessment: "", topic: "", title: "" };

/**
 * @param {HTMLElement} dialog
 * @param {import("../page.js").Words} words
 * @param {object} page
 * @param {import("../relationship/store.js").Relationship} page.store
 * @param {string} page.root leads to the site's root
 * @param {(programme: string) => string} page.titleOf a programme, or what is gone through without one
 * @param {() => void} page.changed told that the room is to see something else
 */
export function startRecording(dialog, words, { store, root, titleOf, changed }) {
  const workshops = startWorkshops(store, () => notice(words["record-refused"]));
  const place = need(dialog, "[data-record]");
  const area = /** @type {HTMLTextAreaElement} */ (need(place, "[name=said]"));
  const form = /** @type {HTMLFormElement} */ (need(dialog, "[data-agree]"));
  let id = "";
  /** @type {Card | undefined} */
  let card;

  const topic = () => ({ assessment: card?.assessment ?? "", topic: card?.about ?? "", title: card?.title ?? "" });
  const agreed = () => (id ? workshops.actions(id).map(lineOf) : []);

  /** @param {any} action */
  function lineOf({ wanted, owners, due }) {
    return [wanted, [owners?.buyer, owners?.supplier].filter(Boolean).join(" + "), due].filter(Boolean).join(" · ");
  }

  area.addEventListener("input", () => {
    if (!card?.about) return;
    workshops.decide(id, topic(), { said: area.value }, "said");
    changed();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = new FormData(form);
    const field = (/** @type {string} */ name) => String(given.get(name) ?? "").trim();
    if (!field("wanted")) return;
    const owners = { buyer: field("buyer"), supplier: field("supplier") };
    const done = workshops.act(id, WHOLE, { theme: field("wanted").slice(0, 80), wanted: field("wanted"), owners, due: field("due"), recheck: field("recheck") });
    if (done) form.reset();
    list();
    changed();
  });

  function list() {
    need(form, "[data-agreed]").replaceChildren(...agreed().map((line) => make("li", "", line)));
  }

  return {
    /**
     * The record of a workshop that runs on one's own answers; it begins with the clock.
     * @param {import("./stored.js").Workshop} workshop
     * @param {Card[]} cards
     * @returns {string} its id; empty for a dry run
     */
    begin({ record, sample, programme }, cards) {
      if (sample) id = "";
      else if (!record || !workshops.of(record)) {
        const shown = [...new Set(cards.map(({ assessment }) => assessment).filter(Boolean))];
        id = workshops.begin({ date: today(), round: current(root).round || thisMonth(new Date()), programme, title: titleOf(programme), shown });
      } else id = record;
      return id;
    },
    /** Goes on with one; nothing is written down before it began. @param {string} known */
    resume: (known) => (id = known && workshops.of(known) ? known : ""),
    /** @param {Card} of the card that is shown */
    show(of) {
      const other = card !== of;
      card = of;
      place.hidden = !id || !of.about;
      form.hidden = !id || of.kind !== "decide";
      if (!other) return;
      area.value = of.about && id ? (workshops.decision(id, topic())?.said ?? "") : "";
      need(place, "[data-record-of]").textContent = fill(words["record-said"], { topic: of.title });
      list();
    },
    /** What the room sees of it. @param {Card} of @param {boolean} revealed whether the card hides nothing more */
    seen(of, revealed) {
      if (!id || !revealed) return "";
      if (of.kind === "decide") return agreed().join("\n");
      return of.kind === "question" && of.about ? (workshops.decision(id, { assessment: of.assessment, topic: of.about })?.said ?? "") : "";
    },
  };
}
