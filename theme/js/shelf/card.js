/** One relationship as a card of the shelf. */
import { fill, make, need } from "../page.js";
import { unbroken } from "../unbroken.js";

/** @typedef {import("../relationship/shelf.js").Entry} Entry */
/** @typedef {import("../relationship/holds.js").Holds} Holds */
/** @typedef {{entry: Entry, holds?: Holds, begun: boolean, here: boolean}} Shown `begun`: a form holds answers */

/** What a relationship is called on the shelf. @param {Shown} shown @param {import("../page.js").Words} words */
export function calledOf({ entry, holds }, words) {
  return entry.name || holds?.names[0] || words["shelf-unnamed"];
}

/**
 * @param {HTMLTemplateElement} template
 * @param {Shown} shown
 * @param {import("../page.js").Words} words
 * @returns {HTMLElement}
 */
export function cardOf(template, shown, words) {
  const { entry, here } = shown;
  const card = /** @type {HTMLElement} */ (need(/** @type {DocumentFragment} */ (template.content.cloneNode(true)), "li"));
  const name = calledOf(shown, words);
  card.dataset.id = entry.id;
  card.toggleAttribute("data-here", here);
  const open = /** @type {HTMLAnchorElement} */ (need(card, "[data-open]"));
  open.append(make("bdi", "", name));
  open.href = "../relationship/index.html";
  const mark = need(card, "[data-mark]");
  mark.textContent = [entry.sample && !name.startsWith(words["shelf-sample"]) && words["shelf-sample"], here && words["shelf-here"]].filter(Boolean).join(" · ");
  mark.hidden = !mark.textContent;
  const { buyer, supplier } = entry.companies;
  need(card, "[data-companies]").hidden = !buyer && !supplier;
  need(card, '[data-company="buyer"]').textContent = buyer || words["desk-side-buyer"];
  need(card, '[data-company="supplier"]').textContent = supplier || words["desk-side-supplier"];
  need(card, "[data-said]").replaceChildren(unbroken(factsOf(shown, words)));
  /** @type {HTMLAnchorElement} */ (need(card, "[data-edit]")).href = "../set-up/index.html";
  need(card, "[data-edit]").setAttribute("aria-label", fill(words["shelf-edit-long"], { name }));
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (card.querySelectorAll("[data-do]"))) {
    const back = button.dataset.do === "archive" && entry.archived;
    if (back) button.textContent = words["shelf-back"];
    button.setAttribute("aria-label", fill(words[back ? "shelf-back-long" : `shelf-${button.dataset.do}-long`], { name }));
  }
  return card;
}

/** @param {Shown} shown @param {import("../page.js").Words} words */
function factsOf({ entry, holds, begun }, words) {
  if (!holds) return words["shelf-unreadable"];
  const round = entry.round || holds.round;
  const parts = [
    !entry.name && words[entry.damaged ? "shelf-damaged" : "shelf-unnamed-more"],
    entry.side && fill(words["shelf-you"], { side: words[`desk-side-${entry.side}`] }),
    round && fill(words["shelf-round"], { round }),
    holds.people ? fill(words["shelf-people"], { count: holds.people }) : words[begun ? "shelf-begun" : "shelf-people-none"],
    holds.assessments && fill(words["shelf-assessments"], { count: holds.assessments }),
    holds.actions && fill(words["shelf-actions"], { count: holds.actions }),
    holds.last && fill(words["shelf-last"], { date: holds.last }),
  ];
  return parts.filter(Boolean).join(" · ");
}
