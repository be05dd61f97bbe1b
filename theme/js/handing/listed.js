/** The list of one's own answers: which of them are handed over, how far each is, what an invitation still asks. */
import { longDate } from "../invite/words.js";
import { folderOf, markOf } from "../own-questions/address.js";
import { fill, filled, isolated, make, need } from "../page.js";

/** @typedef {import("./own.js").Own} Own */

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 * @param {() => void} changed called when somebody chooses others
 */
export function startListed(section, words, changed) {
  const base = section.dataset.base ?? "";
  const mine = need(section, "[data-answered]");
  const others = need(section, "[data-others]");
  /** What somebody chose by hand. @type {Map<string, boolean>} */
  const chosen = new Map();

  /** @param {Own} own @param {boolean} about whether it is for the same as the others @param {string[]} problems */
  function row(own, about, problems) {
    const box = /** @type {HTMLInputElement} */ (make("input"));
    Object.assign(box, { type: "checkbox", autocomplete: "off", value: own.id, checked: (chosen.get(own.id) ?? about) && !problems.length });
    box.disabled = problems.length > 0;
    box.addEventListener("change", () => {
      chosen.set(own.id, box.checked);
      changed();
    });
    const day = longDate(own.response.answered_at.slice(0, 10), words);
    const facts = [
      day,
      own.share < 1 ? fill(words["handing-share"], { percent: Math.min(99, Math.round(own.share * 100)) }) : words["handing-whole"],
      ...notesOf(own, words),
    ].join(" · ");
    const label = make("label", "cp-handing__choose", box, make("b", "", own.title));
    const change = /** @type {HTMLAnchorElement} */ (make("a", "", words["handing-change"]));
    change.href = `${base}assessments/${folderOf(own.id)}/index.html${markOf(own.id)}`;
    change.setAttribute("aria-label", fill(words["handing-change-long"], { title: own.title }));
    const item = make("li", "", label, make("span", "cp-handing__facts", facts), change);
    if (!about) item.append(aboutOf(own.response, words));
    if (own.changed && !problems.length) item.append(make("p", "cp-hint", words["handing-changed"]));
    for (const problem of problems) item.append(make("p", "cp-wrong", problem));
    return item;
  }

  return {
    /**
     * @param {Own[]} all
     * @param {(own: Own) => boolean} isAbout whether it is for the relationship, side and round that this is about
     * @param {(own: Own) => string[]} problemsOf why it cannot be handed over as it is
     */
    show(all, isAbout, problemsOf) {
      const rows = (/** @type {boolean} */ about) =>
        all.filter((own) => isAbout(own) === about).map((own) => row(own, about, problemsOf(own)));
      mine.replaceChildren(...rows(true));
      const rest = rows(false);
      need(others, "ul").replaceChildren(...rest);
      others.hidden = !rest.length;
      need(section, "[data-none]").hidden = all.length > 0;
    },
    /** @returns {string[]} ids of what is ticked */
    chosen: () => [...section.querySelectorAll("[data-answered] input:checked, [data-others] input:checked")].map((box) => /** @type {HTMLInputElement} */ (box).value),
    /** What an invitation asks for beyond. @param {HTMLElement[]} links */
    open(links) {
      const place = need(section, "[data-open]");
      place.hidden = !links.length;
      need(place, "ul").replaceChildren(...links.map((link) => {
        link.className = "cp-button cp-button--small";
        return make("li", "", link);
      }));
    },
  };
}

/** Whom or what answers are for. @param {any} response @param {import("../page.js").Words} words */
export function aboutOf({ relationship, side, round }, words) {
  const sentence = words[relationship ? "invited-line-named" : "invited-line"];
  return make("p", "cp-handing__about", ...filled(sentence, { relationship, side: words[`invited-${side}`], round }));
}

/** The same for a text that is sent. @param {any} response @param {import("../page.js").Words} words */
export function aboutInText({ relationship, side, round }, words) {
  const facts = { relationship: isolated(relationship), side: words[`invited-${side}`], round };
  return fill(words[relationship ? "handing-about-named" : "handing-about"], facts);
}

/** @param {Own} own @param {import("../page.js").Words} words @returns {string[]} */
function notesOf({ fields }, words) {
  const count = Object.entries(fields).filter(([name, value]) => name.endsWith(".note") && value.trim()).length;
  return count ? [fill(words["handing-notes"], { count })] : [];
}
