/** The workshop page: prepares a deck of cards and runs it. A script of its own, which no other page loads. */
import { titleIn } from "./own-questions/wording.js";
import { startKnown } from "./gathering/known.js";
import { fill, need, notice, readWords, showProblems } from "./page.js";
import { current } from "./relationship/shelf.js";
import { openRelationship } from "./relationship/store.js";
import { startScoring } from "./scoring.js";
import { adjusted } from "./workshop/adjusted.js";
import { startAnswers } from "./workshop/answers.js";
import { startChoices } from "./workshop/choices.js";
import { startDealing } from "./workshop/dealing.js";
import { startLeaving } from "./workshop/leaving.js";
import { startLists } from "./workshop/lists.js";
import { loadMaterial } from "./workshop/material.js";
import { startPaper } from "./workshop/paper.js";
import { PLAYS } from "./workshop/picking.js";
import { startRecording } from "./workshop/recording.js";
import { startRoomWindow } from "./workshop/room-window.js";
import { startRun } from "./workshop/run.js";
import { startSeats } from "./workshop/seats.js";
import { openStored } from "./workshop/stored.js";

/** @typedef {import("./workshop/stored.js").Workshop} Workshop */
/** @typedef {import("./workshop/stored.js").Chosen} Chosen */

const MINUTE = 60_000;
const PAUSE = 150;

/** @param {HTMLElement} section */
async function startWorkshop(section) {
  const words = readWords();
  const { base = "", language = "", smallest = "3", tag = "" } = section.dataset;
  const root = `${base}../`;
  const titles = JSON.parse(need(document, "[data-titles]").textContent ?? "{}");
  const problems = need(section, "[data-problems]");
  const form = /** @type {HTMLFormElement} */ (need(section, "form"));
  const scoring = startScoring(section, words);
  const stored = openStored(root);
  const [store, came] = await Promise.all([openRelationship(root), loadMaterial(new URL("programmes.js", location.href).href), stored.ready]);
  for (const { response } of store.responses()) titles[response.assessment.id] ??= titleIn(response);
  const material = { ...came, programmes: adjusted(came, root) };
  const known = startKnown(scoring);
  const about = { known, scoring, base, language, titles };
  const seats = startSeats(section, need(document, "[data-handover]"), words, { base, language, store, done: () => open().catch((error) => scoring.failed(problems, error)) });
  const paper = startPaper(need(section, "[data-paper]"), words, { ...about, sheets: material.sheets, store, added: () => dealing.again() });
  const choices = startChoices(form, words, material, titles, Number(smallest));
  const answers = startAnswers(need(section, "[data-answering]"), words, { scoring, base, language, entry: () => current(root) });
  const lists = startLists(section, words, material);
  const dealing = startDealing(section, { words, scoring, known, store, material, choices, lists, answers, seats, paper });
  const room = startRoomWindow(root, { changed: () => run.show(), act: (name) => run.asked(name) });
  const dialog = /** @type {HTMLDialogElement} */ (need(document, "[data-run]"));
  const titleOf = (/** @type {Chosen} */ { programme: id }) => material.programmes.find((of) => of.id === id)?.title ?? words[id === PLAYS ? "plays-title" : "usual-title"];
  const recording = startRecording(dialog, words, { store, root, material, titleOf, changed: () => run.show() });
  const leaving = startLeaving(need(dialog, "[data-leave]"), words, { ...about, store, record: recording.record, changed: () => run.show() });
  const run = startRun(dialog, words, { room, tag, recording, leaving, keep: (workshop) => void stored.write(workshop), left: offer });

  /** @param {Partial<Workshop>} [from] where it goes on */
  function begin(from = {}) {
    const cards = dealing.cards();
    if (!cards.length) return;
    const fresh = { card: cards[0].id, stage: 0, since: Date.now(), started: 0, until: 0, revealed: {}, record: "" };
    run.open(cards, { ...fresh, ...from, ...choices.read(), sample: dealing.isSample(), open: true });
  }

  /** Offers to go on with the workshop that is kept. */
  function offer() {
    const was = stored.read();
    const place = need(section, "[data-resume]");
    place.hidden = !was;
    if (!was) return;
    const card = dealing.cards().find(({ id }) => id === was.card)?.title ?? was.card;
    const minutes = Math.floor((Date.now() - was.started) / MINUTE);
    need(place, "[data-says]").textContent = fill(words[was.started ? "resume-says" : "resume-not-begun"], { card, minutes });
  }

  /** Goes on where it was. @param {Workshop | undefined} was */
  async function resume(was) {
    if (!was) return;
    if (was.sample !== dealing.isSample()) await dealing.dryRun(was.sample);
    choices.write(was);
    if (await dealing.deal()) begin(was);
  }

  const settled = listenToForm(form, choices, dealing.deal);
  listenTo(section, (error) => scoring.failed(problems, error), {
    start: async () => (await settled()) && begin(),
    room: () => need(section, "[data-blocked]").toggleAttribute("hidden", room.open()),
    print: () => print(),
    sample: async () => (await dealing.dryRun(true)) && begin(),
    "sample-end": () => dealing.dryRun(false),
    over: () => stored.clear().then(offer),
    resume: () => resume(stored.read()),
  });
  store.onChange(({ elsewhere, otherTab }) => {
    if (!elsewhere || dealing.isSample()) return;
    if (otherTab) notice(words["other-tab"]);
    dealing.again();
  });

  /** Deals the cards; goes on where it was. */
  async function open() {
    const was = stored.read();
    const asks = new URLSearchParams(location.hash.slice(1));
    await (asks.has("sample") || (was?.open && was.sample) ? dealing.dryRun(true) : dealing.again());
    if (asked(asks, choices)) await dealing.deal();
    if (was?.open) await resume(was);
    offer();
  }

  if (!seats.isBetween()) await open();
}

/**
 * What the address asks for: an assessment, a programme.
 * @param {URLSearchParams} asks
 * @param {ReturnType<typeof startChoices>} choices
 * @returns {boolean} whether it asks for anything
 */
function asked(asks, choices) {
  const [assessment, programme] = [asks.get("assessment"), asks.get("programme")];
  if (!assessment && !programme) return false;
  const { assessments, ...chosen } = choices.read();
  choices.write({ ...chosen, programme: programme ?? "", assessments: assessment ? [assessment] : assessments });
  return true;
}

/** @param {HTMLElement} section @param {(error: unknown) => void} failed @param {Record<string, () => unknown>} acts by action of a button */
function listenTo(section, failed, acts) {
  section.addEventListener("click", async ({ target }) => {
    const button = target instanceof Element ? target.closest("button[data-action]") : null;
    const name = button?.getAttribute("data-action") ?? "";
    if (!Object.hasOwn(acts, name)) return;
    showProblems(need(section, "[data-problems]"), "", []);
    try {
      await acts[name]();
    } catch (error) {
      failed(error);
    }
  });
}

/**
 * Deals anew a moment after a choice.
 * @param {HTMLFormElement} form
 * @param {ReturnType<typeof startChoices>} choices
 * @param {() => Promise<boolean>} deal
 * @returns {() => Promise<boolean>} deals at once what was just chosen; whether its cards are there
 */
function listenToForm(form, choices, deal) {
  let pausing = 0;
  let dealt = Promise.resolve(true);
  const now = () => {
    clearTimeout(pausing);
    pausing = 0;
    dealt = deal();
    return dealt;
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLSelectElement && target.name === "programme") choices.follow();
    clearTimeout(pausing);
    pausing = Number(setTimeout(now, PAUSE));
  });
  return () => (pausing ? now() : dealt.then((done) => done || now()));
}

startWorkshop(need(document, '[data-module="workshop"]')).catch(reportError);
