/** A workshop as it runs: what keys and buttons do, what the room is sent, what is kept at each step. */
import { need } from "../page.js";
import { startFrame } from "./frame.js";
import { listenToKeys, listenToSwipes, toggleFull } from "./keys.js";
import { startPanel } from "./panel.js";
import { shownOf } from "./shown.js";
import { startWalk } from "./walk.js";

/** @typedef {import("./stored.js").Workshop} Workshop */

const MINUTE = 60_000;
const EVERY = 5_000;
/** Kinds of cards during which the clock does not run yet. */
const BEFORE = "welcome";
/** Minutes in which both sides write, and nobody speaks. */
const SILENCE = 2;

/**
 * @param {HTMLDialogElement} dialog
 * @param {import("../page.js").Words} words
 * @param {object} page
 * @param {import("./room-window.js").RoomWindow} page.room
 * @param {string} page.tag of the language
 * @param {ReturnType<typeof import("./recording.js").startRecording>} page.recording
 * @param {ReturnType<typeof import("./leaving.js").startLeaving>} page.leaving
 * @param {(workshop: Workshop) => void} page.keep
 * @param {() => void} page.left told when it was left; it can be gone on with
 */
export function startRun(dialog, words, { room, tag, recording, leaving, keep, left }) {
  const frame = startFrame(need(dialog, "[data-frame]"), words);
  const notices = startNotices(dialog);
  const help = /** @type {HTMLDialogElement} */ (need(dialog, "[data-help]"));
  let /** @type {ReturnType<typeof startWalk> | undefined} */ walk, /** @type {ReturnType<typeof startPanel> | undefined} */ panel;
  let /** @type {import("./walk.js").Card[]} */ cards = [], /** @type {Workshop} */ workshop;
  let [blank, zoom, notes] = [false, false, false];

  function show() {
    if (!walk || !panel) return;
    recording.show(walk.card());
    leaving.show(walk.card());
    const card = walk.card();
    const now = shownOf(walk, { cards, words, tag, blank, zoom, said: recording.seen(card, !walk.hides()), slots: recording.slots(card), ...workshop });
    frame.show(now);
    room.show(now);
    panel.show(walk, { notes, room: room.isThere(), timer: workshop.until > 0, blank, zoom });
  }

  function stay() {
    if (!walk) return;
    if (!workshop.started && walk.card().kind !== BEFORE) workshop.started = begun(cards[0], workshop);
    if (workshop.started) workshop.record = recording.begin(workshop, cards);
    Object.assign(workshop, walk.place());
    keep({ ...workshop });
    show();
  }

  /** @param {boolean | undefined} other whether another card is open now */
  function moved(other) {
    if (!other || !walk) return;
    if (walk.card().id !== workshop.card) workshop.until = 0;
    [blank, zoom] = [false, false];
    stay();
  }

  function leave() {
    room.end();
    notices.home();
    delete document.documentElement.dataset.ownKeys;
    workshop.open = false;
    keep({ ...workshop });
    left();
  }

  /** @type {Record<string, (id?: string) => void>} */
  const acts = {
    next: () => moved(walk?.next()),
    back: () => moved(walk?.back()),
    reveal: () => moved(walk?.reveal()),
    jump: (id = "") => moved(walk?.jump(id)),
    timer() {
      workshop.until = workshop.until ? 0 : walk ? Date.now() + lengthOf(walk) * MINUTE : 0;
      stay();
    },
    blank: () => ((blank = !blank), show()),
    zoom: () => ((zoom = !zoom), show()),
    notes: () => ((notes = !notes), show()),
    propose: recording.propose,
    undo: recording.undo,
    full: toggleFull,
    help: () => (help.open ? help.close() : help.showModal()),
    room: () => need(dialog, "[data-blocked]").toggleAttribute("hidden", room.open()),
    end: () => dialog.close(),
  };
  const act = (/** @type {string} */ name, /** @type {string} */ id = "") => Object.hasOwn(acts, name) && acts[name](id);

  listenTo(dialog, help, act);
  dialog.addEventListener("close", ({ target }) => target === dialog && leave());
  setInterval(() => dialog.open && show(), EVERY);

  return {
    show: () => dialog.open && show(),
    /** A key that was pressed in the room's window. @param {string} name */
    asked: (name) => dialog.open && ["next", "back", "reveal", "timer", "blank", "zoom"].includes(name) && act(name),
    /** @param {import("./walk.js").Card[]} deck @param {Workshop} state */
    open(deck, state) {
      cards = deck;
      workshop = { ...state };
      walk = startWalk(cards, state);
      recording.resume(state);
      panel = startPanel(dialog, words, cards, act);
      document.documentElement.dataset.ownKeys = "";
      notices.here();
      dialog.showModal();
      need(dialog, "[data-frame]").focus();
      stay();
    },
  };
}

/** How long the timer runs, in minutes. @param {ReturnType<typeof startWalk>} walk */
function lengthOf(walk) {
  const { kind, minutes } = walk.card();
  return kind === "rungs" && walk.stage() === 0 ? SILENCE : minutes || 1;
}

/** Notices of the page stand in the dialog while it is open, where they are seen. @param {HTMLElement} dialog */
function startNotices(dialog) {
  const notices = need(document, "[data-notices]");
  const place = document.createComment("");
  notices.before(place);
  return { here: () => need(dialog, "[data-run-notices]").append(notices), home: () => place.after(notices) };
}

/**
 * When the clock began: the welcome counts, but not the waiting before it.
 * @param {import("./walk.js").Card} welcome
 * @param {Workshop} workshop as it was until now
 */
function begun({ id, minutes }, { card, since }) {
  return card === id ? Math.max(since, Date.now() - minutes * MINUTE) : Date.now();
}

/** @param {HTMLDialogElement} dialog @param {HTMLDialogElement} help @param {(act: string) => void} act */
function listenTo(dialog, help, act) {
  listenToKeys(() => dialog.open && !help.open, act);
  listenToSwipes(need(dialog, "[data-frame]"), act);
  dialog.addEventListener("click", ({ target }) => target instanceof Element && act(target.closest("[data-act]")?.getAttribute("data-act") ?? ""));
}
