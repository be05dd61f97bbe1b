/** Where people answer: for each side an address, as text and as a picture that is seen from across a room. */
import { IN_FOLDER, linkOf } from "../invite/asked.js";
import { fill, make, need } from "../page.js";
import { startDialog } from "../qr/dialog.js";
import { PART, showPicture } from "../qr/picture.js";
import { thisMonth } from "../round-name.js";

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 * @param {object} of
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} of.scoring
 * @param {string} of.base leads to the root of the language
 * @param {string} of.language
 * @param {() => import("../relationship/shelf.js").Entry} of.entry the relationship
 */
export function startAnswers(section, words, { scoring, base, language, entry }) {
  const places = /** @type {HTMLElement[]} */ ([...section.querySelectorAll("[data-answers]")]);
  const open = IN_FOLDER ? undefined : startDialog();
  let asked = "";

  /** @param {HTMLElement} place @param {string[]} assessments */
  async function draw(place, assessments) {
    const side = place.dataset.answers ?? "";
    const { name, round } = entry();
    const invitation = { assessments, sides: [side], relationship: name, round: round || thisMonth(new Date()), languages: [language], by: "", from: "", role: "", pledge: false };
    const link = linkOf(invitation, side, language, base);
    need(place, "[data-address]").textContent = link;
    const frame = need(place, "[data-qr]");
    const button = /** @type {HTMLButtonElement} */ (need(place, "[data-large]"));
    if (!open) return frame.replaceChildren(make("p", "cp-empty", words["answers-folder"]));
    frame.replaceChildren(make("p", "cp-empty", words["qr-wait"]));
    try {
      const title = fill(words["qr-title"], { side: words[`of-${side}`] });
      const answer = await scoring.ask({ type: "qr", text: link, title }, PART);
      if (asked !== assessments.join()) return undefined;
      if (!answer.ok) return frame.replaceChildren(make("p", "cp-empty", answer.problems.join(" ")));
      showPicture(frame, answer.svg);
      button.hidden = false;
      button.onclick = () => open({ svg: answer.svg, title, said: link, name: `workshop-${side}` });
    } catch (error) {
      frame.replaceChildren(make("p", "cp-empty", scoring.explain(error)));
    }
    return undefined;
  }

  return {
    /** @param {string[]} assessments to be answered; where there are none, nothing is shown */
    show(assessments) {
      section.hidden = !assessments.length;
      if (!assessments.length || asked === assessments.join()) return;
      asked = assessments.join();
      for (const place of places) draw(place, assessments);
    },
  };
}
