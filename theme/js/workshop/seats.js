/** People answer on this laptop, one after the other; between two of them a screen that shows nothing. */
import { linkOf } from "../invite/asked.js";
import { fill, need, notice } from "../page.js";
import { current } from "../relationship/shelf.js";
import { thisMonth } from "../round-name.js";
import { clearSeats, seatOf, takeSeat } from "../seat/seat.js";

const HANDED = "#handover";

/**
 * @param {HTMLElement} section
 * @param {HTMLDialogElement} dialog the screen between two people
 * @param {import("../page.js").Words} words
 * @param {object} of
 * @param {string} of.base leads to the root of the language
 * @param {string} of.language
 * @param {import("../relationship/store.js").Relationship} of.store
 * @param {() => void} of.done told that everybody has answered
 */
export function startSeats(section, dialog, words, { base, language, store, done }) {
  const root = `${base}../`;
  /** @type {string[]} */
  let asked = seatOf(root)?.assessments ?? [];
  const buttons = /** @type {HTMLButtonElement[]} */ ([...section.querySelectorAll("[data-seat]"), ...dialog.querySelectorAll("[data-seat]")]);
  for (const button of buttons) button.addEventListener("click", () => sit(button.dataset.seat ?? ""));
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  need(dialog, "[data-over]").addEventListener("click", async () => {
    history.replaceState(null, "", location.pathname + location.search);
    dialog.close();
    await clearSeats(root);
    done();
  });
  if (location.hash === HANDED) dialog.showModal();
  else if (seatOf(root)) void clearSeats(root);

  /** @param {string} side */
  function sit(side) {
    const { name: relationship, round } = current(root);
    if (!asked.length) return;
    if (!takeSeat(root, side, asked)) return void notice(words["seat-refused"]);
    const invitation = { assessments: asked, sides: [side], relationship, round: round || thisMonth(new Date()), languages: [language], by: "", from: "", role: "", pledge: false };
    location.assign(linkOf(invitation, side, language, base));
  }

  return {
    /** Whether the screen between two people is shown: until they are done nothing is dealt. */
    isBetween: () => dialog.open,
    /** How many of each side have answered the first of them in this round. @param {string[]} assessments that are asked */
    show(assessments) {
      if (assessments.length) asked = assessments;
      const round = current(root).round || thisMonth(new Date());
      for (const place of /** @type {NodeListOf<HTMLElement>} */ (section.querySelectorAll("[data-seated]"))) {
        const count = store.responses().filter(({ response }) => response.side === place.dataset.seated && response.round === round && response.assessment.id === asked[0]).length;
        place.textContent = fill(words["seat-count"], { count });
      }
    },
  };
}
