/** Who answered: counts by side, role and round; what is missing; each response, folded where there are many. */
import { ahead } from "../clock.js";
import { alike } from "../alike.js";
import { titleIn } from "../own-questions/wording.js";
import { fill, isolated, make, need } from "../page.js";
import { inTime, roundName } from "../round-name.js";

/** @typedef {import("../relationship/joining.js").Held} Held */

const SIDES = /** @type {const} */ (["buyer", "supplier"]);
const ROLES = ["decides", "influences", "uses", "buys", "delivers", "pays"];
/** Responses of a side that are listed unasked, and how many are listed at a time. */
const FEW = 8;
const AT_A_TIME = 100;
/** Rounds that are counted on the page. */
const LATEST = 6;

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 * @param {(held: Held) => void} onRemove
 */
export function startAnswered(section, words, onRemove) {
  const titles = new Map([...section.querySelectorAll("[data-choice] option")].map((option) => [option.getAttribute("value") ?? "", option.textContent ?? ""]));
  const sides = SIDES.map((side) => startSide(need(section, `[data-side="${side}"]`), words, titles, onRemove));

  return {
    /** @param {Held[]} held */
    show(held) {
      for (const { response } of held) {
        const title = titleIn(response);
        if (title) titles.set(response.assessment.id, title);
      }
      const of = SIDES.map((side) => held.filter(({ response }) => response.side === side));
      sides.forEach((side, at) => side.show(of[at], of[1 - at]));
    },
  };
}

/**
 * @param {HTMLElement} card
 * @param {import("../page.js").Words} words
 * @param {Map<string, string>} titles of the assessments
 * @param {(held: Held) => void} onRemove
 */
function startSide(card, words, titles, onRemove) {
  const each = /** @type {HTMLDetailsElement} */ (need(card, "[data-each]"));
  const list = need(card, "[data-hand]");
  const more = need(card, '[data-action="more"]');
  /** @type {Held[]} */
  let held = [];
  /** Whether the relationship's name says anything: not where all give it the same one. */
  let named = true;
  /** Whether they are answers to several assessments, so that each says to which. */
  let several = false;

  function fillUp() {
    const shown = list.childElementCount;
    if (!each.open || shown >= held.length) return;
    list.append(...held.slice(shown, shown + AT_A_TIME).map(row));
    const left = held.length - list.childElementCount;
    more.hidden = left <= 0;
    more.textContent = fill(words["who-more"], { count: Math.min(left, AT_A_TIME) });
  }
  each.addEventListener("toggle", fillUp);
  more.addEventListener("click", fillUp);

  /** @param {Held} item */
  function row(item) {
    const { response } = item;
    const name = response.relationship || words["compare-unnamed"];
    const when = fill(words["compare-answered"], { date: response.answered_at.slice(0, 10), round: roundOf(response) });
    const { id } = response.assessment;
    const facts = several ? `${titles.get(id) ?? id}, ${when}` : when;
    const button = make("button", "cp-text-button", words["compare-remove"]);
    button.setAttribute("type", "button");
    button.setAttribute("aria-label", fill(words["compare-remove-long"], { name: `${isolated(name)}, ${facts}` }));
    button.addEventListener("click", () => onRemove(item));
    const role = response.respondent.role ? ` · ${roleName(words, response.respondent.role)}` : "";
    const label = named ? [make("b", "", make("bdi", "", name))] : [];
    const wrong = ahead(response.answered_at) ? [make("span", "cp-ahead", words["who-ahead"])] : [];
    return make("li", "", ...label, make("span", "", `${facts}${role}`), ...wrong, button);
  }

  return {
    /** @param {Held[]} own @param {Held[]} others of the other side */
    show(own, others) {
      const before = held.length;
      held = own;
      named = own.length < 2 || new Set([...own, ...others].map(({ response }) => alike(response.relationship))).size > 1;
      need(card, "[data-count]").textContent = String(counted(own, () => "").get("") ?? 0);
      need(card, "[data-missing]").hidden = own.length > 0;
      several = new Set([...own, ...others].map(({ response }) => response.assessment.id)).size > 1;
      const roles = counted(own, ({ respondent }) => respondent.role);
      const all = inOrder(counted(own, roundOf), [...own, ...others]);
      const rounds = new Map([...all].slice(-LATEST));
      const byRound = rounds.size > 1 || new Set(others.map(({ response }) => roundOf(response))).size > 1;
      chips(need(card, "[data-roles]"), own.length > 1 ? roles : new Map(), (role) => roleName(words, role));
      chips(need(card, "[data-rounds]"), byRound ? rounds : new Map(), (round) => fill(words["who-round"], { round }));
      if (all.size > rounds.size) {
        need(card, "[data-rounds]").prepend(make("li", "", fill(words["who-rounds-earlier"], { count: all.size - rounds.size })));
      }
      lacks(card, words, own, others);
      each.hidden = !own.length;
      each.toggleAttribute("data-few", own.length <= FEW);
      need(each, "summary").textContent = fill(words["who-each"], { count: own.length });
      if (own.length <= FEW) each.open = true;
      else if (before <= FEW) each.open = false;
      list.replaceChildren();
      more.hidden = true;
      fillUp();
    },
  };
}

/**
 * Says which roles and rounds only the other side has, once both sides are there.
 * @param {HTMLElement} card
 * @param {import("../page.js").Words} words
 * @param {Held[]} own
 * @param {Held[]} others
 */
function lacks(card, words, own, others) {
  const place = need(card, "[data-lacks]");
  const lines = [];
  if (own.length && others.length) {
    const roles = missing(own, others, ({ respondent }) => respondent.role).map((role) => roleName(words, role));
    const lacked = new Map(missing(own, others, roundOf).map((round) => [round, 0]));
    const rounds = [...inOrder(lacked, others).keys()];
    if (roles.length) lines.push(fill(words["who-lacks-roles"], { roles: roles.join(", ") }));
    if (rounds.length) lines.push(fill(words["who-lacks-rounds"], { rounds: rounds.join(", ") }));
  }
  place.replaceChildren(...lines.map((text) => make("p", "", text)));
}

/** @param {Held[]} own @param {Held[]} others @param {(response: any) => string} of */
function missing(own, others, of) {
  const there = counted(own, of);
  return [...counted(others, of).keys()].filter((key) => key && !there.has(key));
}

/**
 * How many people there are of each name: those of the assessment that most of them answered, since
 * who answers several has another id in each.
 * @param {Held[]} held
 * @param {(response: any) => string} of
 * @returns {Map<string, number>} by name
 */
function counted(held, of) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const answered = new Map();
  for (const { response } of held) {
    const [key, asked] = [of(response), response.assessment.id];
    const number = (answered.get(`${asked} ${key}`) ?? 0) + 1;
    answered.set(`${asked} ${key}`, number);
    counts.set(key, Math.max(counts.get(key) ?? 0, number));
  }
  return new Map([...counts].sort(([a], [b]) => (order(a) < order(b) ? -1 : 1)));
}

/** The round of a response, in the form in which rounds are kept. @param {any} response @returns {string} */
function roundOf({ round }) {
  return roundName(round) ?? round;
}

/**
 * Counts by round, in time.
 * @param {Map<string, number>} counts
 * @param {Held[]} held responses that were given in these rounds
 */
function inOrder(counts, held) {
  /** @type {Map<string, string>} */
  const last = new Map();
  for (const { response } of held) {
    const round = roundOf(response);
    if (response.answered_at > (last.get(round) ?? "")) last.set(round, response.answered_at);
  }
  const key = (/** @type {string} */ round) => inTime(round, last.get(round) ?? "");
  return new Map([...counts].sort(([a], [b]) => (key(a) < key(b) ? -1 : 1)));
}

/** Roles in their usual order, who named none at the end. @param {string} key */
function order(key) {
  return key ? `${String(ROLES.indexOf(key)).padStart(2)} ${key}` : "\uffff";
}

/** @param {HTMLElement} place @param {Map<string, number>} counts @param {(key: string) => string} say */
function chips(place, counts, say) {
  place.hidden = !counts.size;
  place.replaceChildren(...[...counts].map(([key, count]) => make("li", "", say(key), " ", make("b", "", String(count)))));
}

/** @param {import("../page.js").Words} words @param {string} role */
function roleName(words, role) {
  return words[role ? `who-role-${role}` : "who-no-role"] ?? role;
}
