/** The table of assessments and sides: who has answered, who is missing, and what can be done about it. */
import { folderOf, markOf } from "../own-questions/address.js";
import { fill, make, need } from "../page.js";
import { SIDES } from "../relationship/set-up.js";

/** @typedef {import("./standing.js").Row} Row */
/** @typedef {import("../relationship/set-up.js").Side} Side */
/** @typedef {Record<string, {title: string, minutes: string}>} Asked the assessments there are, in their order */

/**
 * @param {HTMLElement} table
 * @param {import("../page.js").Words} words
 * @param {Asked} asked
 * @param {(assessment: string, side: Side) => void} remind
 */
export function startMatrix(table, words, asked, remind) {
  const body = need(table, "tbody");
  const titleOf = (/** @type {string} */ id) => asked[id]?.title ?? id;

  table.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("[data-remind]");
    if (button instanceof HTMLElement) remind(button.dataset.of ?? "", /** @type {Side} */ (button.dataset.remind));
  });

  /** @param {Row} row @param {Side} own or empty */
  function rowOf({ id, cells }, own) {
    const head = make("th", "", make("span", "cp-desk__title", titleOf(id)));
    head.setAttribute("scope", "row");
    if (cells.buyer.count && cells.supplier.count) {
      head.append(" ", link(`../compare/index.html#assessment=${id}`, words["desk-result"], fill(words["desk-result-long"], { assessment: titleOf(id) })));
    }
    const row = make("tr", "", head, ...SIDES.map((side) => cellOf(id, side, cells[side], own === side)));
    row.dataset.assessment = id;
    return row;
  }

  /** @param {string} id @param {Side} side @param {import("./standing.js").Cell} cell @param {boolean} own */
  function cellOf(id, side, { count, expected, missing }, own) {
    const facts = { assessment: titleOf(id), side: words[`desk-side-${side}`] };
    const cell = make("span", "cp-desk__count", expected ? fill(words["desk-of"], { count, expected }) : String(count));
    const made = make("td", "", make("span", `cp-who cp-who--${side} cp-desk__side`, words[`desk-${side}`]), cell);
    made.dataset.side = side;
    made.dataset.state = !count ? "none" : missing.length ? "some" : "all";
    if (missing.length && (count || expected)) made.append(make("span", "cp-desk__missing", fill(words["desk-missing"], { roles: roles(missing) })));
    const acts = make("span", "cp-desk__acts");
    if (own && (!count || missing.length)) acts.append(link(`../assessments/${folderOf(id)}/index.html${markOf(id)}`, words["desk-answer"], fill(words["desk-answer-long"], facts)));
    if (!count || missing.length) {
      const to = `../invite/index.html#side=${side}&assessments=${id}`;
      acts.append(link(to, words["desk-invite"], fill(words["desk-invite-long"], facts)));
      const button = make("button", "cp-text-button", words["desk-remind"]);
      button.setAttribute("type", "button");
      button.setAttribute("aria-label", fill(words["desk-remind-long"], facts));
      Object.assign(button.dataset, { remind: side, of: id });
      acts.append(button);
    }
    if (acts.childElementCount) made.append(acts);
    return made;
  }

  /** @param {[string, number][]} missing */
  function roles(missing) {
    const name = (/** @type {string} */ role) => words[`who-role-${role}`] ?? role;
    if (missing.length === 1 && !missing[0][0]) return String(missing[0][1]); // more than nobody
    return missing
      .map(([role, count]) => {
        if (!role) return fill(words["desk-more"], { count });
        return count > 1 ? fill(words["desk-role-many"], { role: name(role), count }) : name(role);
      })
      .join(", ");
  }

  return {
    titleOf,
    /** @param {Row[]} rows @param {string} own side */
    show(rows, own) {
      table.hidden = !rows.length;
      body.replaceChildren(...rows.map((row) => rowOf(row, /** @type {Side} */ (own))));
    },
  };
}

/** @param {string} href @param {string} text @param {string} label */
function link(href, text, label) {
  const made = /** @type {HTMLAnchorElement} */ (make("a", "", text));
  made.href = href;
  made.setAttribute("aria-label", label);
  return made;
}
