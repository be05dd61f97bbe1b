/** The cards that records are edited in: made from the page's templates, kept by id. */
import { fill, make, need } from "../page.js";
import { unbroken } from "../unbroken.js";
import { clashBox } from "./clashes.js";
import { shown } from "./fields.js";

/** @typedef {import("../relationship/joining.js").RecordKind} Kind */
/** @typedef {import("./fields.js").Input} Input */
/** @typedef {{at: string, differences: [string, string][]}} Conflict */
/** @typedef {{hints?: string[], late?: string, fresh?: string, state?: string, conflicts?: Conflict[], clash?: import("./clashes.js").Clash}} Said by the engine, and by another tab */

/**
 * @param {Kind} kind
 * @param {import("../page.js").Words} words
 * @param {(record: any, field: string) => void} onShown told which fields show what their record says
 */
export function startCards(kind, words, onShown) {
  const template = /** @type {HTMLTemplateElement} */ (need(document, `[data-template="${kind}"]`));
  /** @type {Map<string, HTMLDetailsElement>} */
  const cards = new Map();

  /** @param {string} id */
  function made(id) {
    const card = /** @type {HTMLDetailsElement} */ (template.content.firstElementChild?.cloneNode(true));
    card.dataset.record = id;
    card.dataset.kind = kind;
    card.id = `record-${id}`;
    cards.set(id, card);
    return card;
  }

  /** @param {HTMLDetailsElement} card @param {any} record @param {Said} remarks */
  function refresh(card, record, remarks) {
    for (const input of /** @type {NodeListOf<Input>} */ (card.querySelectorAll("[name]"))) {
      if ((input === document.activeElement || input.dataset.refused !== undefined) && isTyped(input)) continue;
      const value = shown(record, input.name);
      if (input.value !== value) input.value = value;
      inStep(input);
      onShown(record, input.name);
    }
    const name = nameOf(kind, record, card, words);
    need(card, "[data-name]").replaceChildren(unbroken(name));
    const label = (/** @type {string} */ action, /** @type {string} */ key) =>
      card.querySelector(`[data-action="${action}"]`)?.setAttribute("aria-label", fill(words[key], { name }));
    label("remove", "remove-long");
    label("checked-today", "checked-today-long");
    need(card, "[data-facts]").replaceChildren(...facts(kind, record, remarks, card, words));
    const hints = need(card, "[data-hints]");
    hints.hidden = !remarks.hints?.length;
    hints.replaceChildren(...(remarks.hints ?? []).map((text) => make("li", "", text)));
    const place = need(card, "[data-conflicts]");
    const clash = remarks.clash ? [clashBox(remarks.clash, words)] : [];
    place.hidden = !remarks.conflicts?.length && !clash.length;
    place.replaceChildren(...clash, ...(remarks.conflicts ?? []).map((each) => conflict(each, words)));
  }

  return {
    /**
     * Shows these records, each in its place, in this order; while somebody is in a card it stays
     * where it is.
     * @param {{record: any, place: HTMLElement}[]} wanted
     * @param {(record: any) => Said} remarks of each
     */
    show(wanted, remarks) {
      const ids = new Set(wanted.map(({ record }) => record.id));
      for (const [id, card] of cards) {
        if (ids.has(id)) continue;
        card.remove();
        cards.delete(id);
      }
      const within = document.activeElement?.closest("[data-record]");
      const busy = within instanceof HTMLElement && cards.has(within.dataset.record ?? "");
      for (const { record, place } of wanted) {
        const card = cards.get(record.id) ?? made(record.id);
        refresh(card, record, remarks(record));
        if (!busy || !card.isConnected) place.append(card);
      }
    },
    /** Opens a card and goes to its first field. @param {string} id */
    open(id) {
      const card = cards.get(id);
      if (!card) return;
      card.open = true;
      /** @type {HTMLElement | null} */ (card.querySelector("[name]"))?.focus();
      card.scrollIntoView({ block: "nearest" });
    },
  };
}

/** What an input holds is what its record says, or will say. @param {Input} input */
export function inStep(input) {
  input.dataset.shown = input.value;
  delete input.dataset.refused;
}

/** What an input holds is not kept; it stays there, so that it can be changed. @param {Input} input */
export function stays(input) {
  input.dataset.refused = "";
}

/** Whether somebody put something else into an input. @param {Input} input */
export function isTyped(input) {
  return input.dataset.shown !== input.value;
}

/** What the form calls a member. @param {Element | null} card @param {string} member */
export function labelOf(card, member) {
  const field = card?.querySelector(`[name="${member}"], [name^="${member}."]`)?.closest("label")?.querySelector("span");
  return field?.textContent ?? member;
}

/**
 * @param {Kind} kind
 * @param {any} record
 * @param {HTMLElement} card
 * @param {import("../page.js").Words} words
 */
export function nameOf(kind, record, card, words) {
  if (kind === "actions") return record.theme.trim() || words["unnamed-action"];
  if (kind === "rules") return record.text.trim() || words["unnamed-rule"];
  return fill(words["unnamed-event"], { kind: chosen(card, "kind", record.kind), date: record.date });
}

/**
 * What stands beside the name, so that a closed card tells the most of it.
 * @param {Kind} kind
 * @param {any} record
 * @param {Said} remarks
 * @param {HTMLElement} card
 * @param {import("../page.js").Words} words
 */
function facts(kind, record, remarks, card, words) {
  if (kind === "actions") {
    const owners = ["buyer", "supplier"].map((side) => {
      const owner = record.owners[side].trim();
      const whose = make("span", "cp-unseen", `${words[`owner-${side}`]}: `);
      return make("span", `cp-who cp-who--${side}${owner ? "" : " cp-planning__gap"}`, whose, owner || "?");
    });
    const due = record.due ? [make("span", "", record.due)] : [];
    const late = remarks.late ? [make("span", "cp-planning__late", remarks.late)] : [];
    return [make("span", "cp-planning__status", chosen(card, "status", record.status)), ...due, ...late, ...owners];
  }
  if (kind === "rules") {
    const old = remarks.state === "stale" || remarks.state === "never";
    const fresh = remarks.fresh ? [make("span", old ? "cp-planning__late" : "", remarks.fresh)] : [];
    return [make("span", "cp-planning__status", chosen(card, "state", record.state)), ...fresh];
  }
  return [make("span", "", record.note.split("\n")[0].slice(0, 80))];
}

/** The words of an option. @param {HTMLElement} card @param {string} name @param {string} value */
function chosen(card, name, value) {
  return card.querySelector(`[name="${name}"] option[value="${value}"]`)?.textContent ?? value;
}

/** @param {Conflict} conflict @param {import("../page.js").Words} words */
function conflict({ at, differences }, words) {
  const list = make("dl");
  for (const [field, text] of differences) list.append(make("dt", "", field), make("dd", "", make("bdi", "", text)));
  const button = (/** @type {string} */ action, /** @type {string} */ key) => {
    const made = /** @type {HTMLButtonElement} */ (make("button", "cp-button cp-button--small", words[key]));
    made.type = "button";
    made.dataset.action = action;
    made.dataset.at = at;
    return made;
  };
  return make(
    "div",
    "cp-notice cp-notice--warn",
    make("p", "", make("b", "", words["conflict-title"])),
    make("p", "", fill(words["conflict-lead"], { at: at.slice(0, 10) })),
    list,
    make("p", "cp-actions", button("keep-mine", "conflict-keep"), button("take-other", "conflict-take")),
  );
}
