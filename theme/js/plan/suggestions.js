/** What the comparison suggests, as cards that add an action to the plan. */
import { fill, make, need } from "../page.js";

const FIRST = 3;
const PLAY = "details[data-play]";

/** @typedef {{theme: string, now: string, wanted: string, steps: string[], points: string, guidance: string, taken: boolean, plays: Play[]}} Suggestion */
/** @typedef {{id: string, title: string, sentence: string, minutes: string, people: string, address: string}} Play */

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 */
export function startSuggestions(section, words) {
  const place = need(section, "[data-suggested]");
  const [first, more] = [need(place, "[data-suggestions]"), need(place, "[data-more]")];
  const template = /** @type {HTMLTemplateElement} */ (need(document, '[data-template="suggestion"]'));

  /** @param {Suggestion} of */
  function card({ points, guidance, taken, plays, ...action }) {
    const made = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
    need(made, "[data-name]").textContent = action.theme;
    need(made, "[data-now]").textContent = action.now;
    const place = need(made, "[data-points]");
    place.textContent = fill(words["suggestion-points"], { points });
    place.hidden = points === "0";
    need(made, "[data-steps]").append(
      ...action.steps.map((step) => Object.assign(document.createElement("li"), { textContent: step })),
    );
    const button = /** @type {HTMLButtonElement} */ (need(made, '[data-action="add-to-plan"]'));
    button.dataset.suggestion = JSON.stringify(action);
    button.disabled = taken;
    if (taken) button.textContent = words["suggestion-taken"];
    else button.setAttribute("aria-label", fill(words["suggestion-add-long"], { theme: action.theme }));
    const link = /** @type {HTMLAnchorElement} */ (need(made, "[data-guidance]"));
    link.hidden = !guidance;
    if (guidance) link.href = guidance;
    need(made, "[data-plays]").append(...plays.map(play));
    return made;
  }

  /** @param {Play} of */
  function play({ id, title, sentence, minutes, people, address }) {
    const facts = make("span", "cp-plays__facts", `${minutes} · ${people}`);
    const summary = make("summary", "", make("b", "", title), " ", facts, " ", make("span", "cp-plays__sentence", sentence));
    const link = /** @type {HTMLAnchorElement} */ (make("a", "cp-link", words["suggestion-play"]));
    link.href = address;
    const text = make("div", "cp-plays__text", link);
    text.dataset.playText = id;
    const details = make("details", "cp-plays__play", summary, text);
    details.dataset.play = id;
    return details;
  }

  return {
    /** @param {Suggestion[]} all */
    show(all) {
      const open = new Set([...place.querySelectorAll(`${PLAY}[open]`)].map(keyOf));
      place.hidden = !all.length;
      first.replaceChildren(...all.slice(0, FIRST).map(card));
      const rest = all.slice(FIRST);
      more.hidden = !rest.length;
      need(more, "summary").textContent = fill(words["suggested-more"], { count: rest.length });
      need(more, "div").replaceChildren(...rest.map(card));
      // what somebody reads stays open when the cards are drawn anew
      for (const play of place.querySelectorAll(PLAY)) if (open.has(keyOf(play))) play.setAttribute("open", "");
    },
  };
}

/** @param {Element} play of a suggestion @returns {string} */
function keyOf(play) {
  const name = play.closest(".cp-planning__suggestion")?.querySelector("[data-name]")?.textContent;
  return `${name} ${play.getAttribute("data-play")}`;
}
