/** The cards of what is chosen: the engine deals them, of one's own answers or of a sample's. */
import { need } from "../page.js";
import { companiesOf } from "../relationship/companies.js";
import { current } from "../relationship/shelf.js";
import { agendaOf } from "./material.js";

/** @typedef {import("../relationship/joining.js").Held} Held */

/** The part of the engine that deals. */
const PART = "workshop";

/**
 * @param {HTMLElement} section
 * @param {object} from
 * @param {import("../page.js").Words} from.words
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} from.scoring
 * @param {ReturnType<typeof import("../gathering/known.js").startKnown>} from.known
 * @param {import("../relationship/store.js").Relationship} from.store
 * @param {import("./material.js").Material} from.material
 * @param {ReturnType<typeof import("./choices.js").startChoices>} from.choices
 * @param {ReturnType<typeof import("./lists.js").startLists>} from.lists
 * @param {ReturnType<typeof import("./answers.js").startAnswers>} from.answers
 * @param {ReturnType<typeof import("./seats.js").startSeats>} from.seats
 * @param {ReturnType<typeof import("./paper.js").startPaper>} from.paper
 */
export function startDealing(section, { words, scoring, known, store, material, choices, lists, answers, seats, paper }) {
  const { base = "", codes = "" } = section.dataset;
  const root = `${base}../`;
  const problems = need(section, "[data-problems]");
  const place = need(section, "[data-assessments]");
  /** @type {Held[] | undefined} */
  let sample;
  /** @type {import("./walk.js").Card[]} */
  let cards = [];
  let turn = 0;

  const isListed = () => place.dataset.listed !== undefined;

  /** @returns {Promise<boolean>} whether the cards of what is chosen now are there */
  async function deal() {
    const now = ++turn;
    const chosen = choices.read();
    need(section, "[data-sampled]").hidden = !sample;
    lists.show(chosen.programme);
    try {
      const answer = await known.ask(
        {
          type: "workshop",
          base,
          companies: sample ? {} : companiesOf(root),
          agenda: agendaOf(material, chosen, words),
          order: chosen.order,
          most: chosen.most,
          assessments: isListed() ? chosen.assessments : undefined,
        },
        sample ?? store.responses(),
        { part: PART },
      );
      if (now !== turn) return false;
      if (!answer.ok) throw new Error(answer.problems.join(" "));
      if (!isListed()) choices.show(answer.compared);
      place.dataset.listed = "";
      cards = answer.cards;
      lists.cards(cards);
      const listed = choices.read().assessments;
      const asked = listed.length ? listed : current(root).assessments;
      answers.show(sample ? [] : asked);
      seats.show(asked);
      paper.ask(asked);
      section.dataset.ready = "";
      return true;
    } catch (error) {
      if (now === turn) scoring.failed(problems, error);
      return false;
    }
  }

  /** Other answers: whose they are is listed anew. */
  function again() {
    delete place.dataset.listed;
    place.replaceChildren();
    return deal();
  }

  return {
    deal,
    again,
    cards: () => cards,
    isSample: () => Boolean(sample),
    /** A dry run with a sample, which is kept nowhere, or its end. @param {boolean} on */
    async dryRun(on) {
      if (!on) sample = undefined;
      else {
        const { results } = await scoring.ask({ type: "read", items: codes.split(" ").map((text) => ({ name: "", text })) });
        sample = results;
      }
      return again();
    },
  };
}
