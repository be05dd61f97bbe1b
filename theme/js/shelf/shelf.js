/** The page of the shelf: every relationship of this browser, to open, rename, give out, put away. */
import { fill, need, notice, readWords } from "../page.js";
import { startDrafts, whatItHolds } from "../relationship/holds.js";
import { openedId, openNext } from "../relationship/opened.js";
import { removeForGood } from "../relationship/removing.js";
import { openShelf } from "../relationship/shelf.js";
import { whenReleased } from "../released.js";
import { startScoring } from "../scoring.js";
import { calledOf, cardOf } from "./card.js";
import { giveOut } from "./giving-out.js";
import { startOpeningFiles } from "./opening.js";
import { startSamples } from "./samples.js";

/** @typedef {import("./card.js").Shown} Shown */

/** @param {HTMLElement} section */
export async function startShelf(section) {
  const words = readWords();
  const base = `${section.dataset.base ?? ""}../`;
  const scoring = startScoring(section, words);
  const shelf = openShelf(base);
  const places = { list: need(section, "[data-list]"), archived: need(section, "[data-archived]") };
  const template = /** @type {HTMLTemplateElement} */ (need(section, '[data-template="card"]'));
  const drafts = startDrafts(base);
  /** @type {Shown[]} */
  let all = [];

  async function show() {
    all = await onTheShelf(base, shelf, drafts);
    const shown = all.filter(({ entry }) => !entry.removed);
    const [away, there] = [true, false].map((archived) => shown.filter(({ entry }) => entry.archived === archived));
    places.list.replaceChildren(...there.map((item) => cardOf(template, item, words)));
    places.archived.replaceChildren(...away.map((item) => cardOf(template, item, words)));
    need(section, "[data-archive] summary").textContent = fill(words["shelf-archive-title"], { count: away.length });
    need(section, "[data-archive]").hidden = !away.length;
    need(section, "[data-none]").hidden = shown.length > 0;
  }

  /** Changes an entry, shows it, and offers the way back. @param {Shown} of @param {Partial<import("../relationship/shelf.js").Entry>} change @param {string} key @param {{back: Partial<import("../relationship/shelf.js").Entry>, done: string}} [undo] */
  async function change(of, change, key, undo) {
    if (of.here && "removed" in change) openNext(base, change.removed ? "" : of.entry.id);
    const name = calledOf(of, words);
    const saved = await shelf.change(of.entry.id, change);
    await show();
    need(section, "[data-not-kept]").hidden = saved;
    notice(fill(words[key], { name }), undo && { label: words["shelf-undo"], run: () => void changeBack(of, undo) });
  }

  /** @param {Shown} of @param {{back: Partial<import("../relationship/shelf.js").Entry>, done: string}} undo */
  async function changeBack(of, undo) {
    await change(of, undo.back, undo.done);
    const card = /** @type {HTMLElement | null} */ (section.querySelector(`[data-id="${of.entry.id}"] [data-open]`));
    card?.focus();
  }

  const acts = {
    /** @param {Shown} of */
    export: (of) => giveOut(section, scoring, base, () => shelf.get(of.entry.id), words),
    /** @param {Shown} of */
    archive: (of) => change(of, { archived: !of.entry.archived }, of.entry.archived ? "shelf-unarchived" : "shelf-archived"),
    /** @param {Shown} of */
    delete: (of) => change(of, { removed: true }, "shelf-deleted", { back: { removed: false }, done: "shelf-undone" }),
  };
  section.addEventListener("click", (event) => {
    const control = event.target instanceof Element && event.target.closest("[data-do], [data-open], [data-edit]");
    const id = control instanceof HTMLElement && control.closest("[data-id]")?.getAttribute("data-id");
    const of = typeof id === "string" && all.find(({ entry }) => entry.id === id);
    if (!(control instanceof HTMLElement) || !of) return;
    if (control instanceof HTMLAnchorElement) return openNext(base, of.entry.id); // before the link is followed
    void acts[/** @type {keyof typeof acts} */ (control.dataset.do)](of);
  });
  startOpeningFiles(section, { scoring, shelf, base, words, show });
  startSamples(section, { scoring, shelf, base, words });
  shelf.onChange(show);
  for (const name of ["focus", "pageshow"]) addEventListener(name, () => section.dataset.ready !== undefined && whenReleased(show));
  const left = await removeForGood(base, shelf);
  if (left.length) notice(fill(words["shelf-gone-failed"], { name: left.map(({ name }) => name).join(", ") }));
  await show();
  section.dataset.ready = "";
}

/**
 * All entries with what they hold; the first one is there by itself once something was answered in it.
 * @param {string} base
 * @param {ReturnType<typeof openShelf>} shelf
 * @param {ReturnType<typeof startDrafts>} drafts
 * @returns {Promise<Shown[]>}
 */
async function onTheShelf(base, shelf, drafts) {
  const entries = shelf.all();
  const here = openedId(base);
  const first = entries.some(({ id }) => !id) ? [] : [shelf.get("")];
  const all = await Promise.all(
    [...entries, ...first].map(async (entry) => {
      const [holds, keys] = await Promise.all([whatItHolds(base, entry.id).catch(() => undefined), drafts.keys(entry.id)]);
      return { entry, holds, begun: drafts.begun(keys), here: entry.id === here };
    }),
  );
  return all.filter(({ entry, holds, begun }) => entry.at || begun || (holds && (holds.people || holds.actions || holds.names.length)));
}
