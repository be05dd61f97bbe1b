/** The page's side of the engine: one worker a tab, questions in, answers or EngineErrors out. */

import { EngineError, WORDS } from "./messages.js";
import { findEngine, isFolder } from "./place.js";
import { startBest, startError } from "./starting.js";

/** @typedef {import("./manifest.js").Way} Way */
/** @typedef {"idle" | "loading" | "ready" | "failed"} EngineState */

/**
 * @typedef {object} Options
 * @property {string} url where the engine's manifest is, relative to the page or absolute
 * @property {string} [language] whose words are loaded at the start; those of others, when they are asked for
 * @property {{ snapshot?: number, start?: number, call?: number }} [timeouts] in milliseconds;
 *   `snapshot` is for a start by the snapshot, `start` for one by the libraries
 * @property {(state: EngineState, problem?: EngineError) => void} [onState] told of each new
 *   state, and with `failed` of the reason
 */

/**
 * @typedef {object} Engine
 * @property {EngineState} state
 * @property {import("./manifest.js").Way | undefined} way by which it started
 * @property {() => Promise<void>} start loads the engine; once, however often it is called
 * @property {(request: object, part?: string) => Promise<any>} ask gives the door's answer to a
 *   request, starting the engine where that was not done yet, and loading that part of it first;
 *   rejects with an EngineError
 * @property {() => Promise<void>} restart ends the worker and loads a fresh one
 */

/** Milliseconds more for each character of a request: ten thousand responses are some 14 million. */
const PATIENCE = 0.02;
/** What stands in the browser's timeline, by state. @type {Partial<Record<EngineState, string>>} */
const MARKS = { loading: "engine:start", ready: "engine:ready" };
/** A slow machine is slower still by the libraries, so that the snapshot has time enough for it. */
const TIMEOUTS = { snapshot: 20_000, start: 60_000, call: 20_000 };

/**
 * Makes an engine that has not started.
 *
 * @param {Options} options
 * @returns {Engine}
 */
export function createEngine({ url, language = "", timeouts = {}, onState = () => {} }) {
  const limits = { ...TIMEOUTS, ...timeouts };
  const address = new URL(url, location.href).href;
  let place = quiet(findEngine(address)); // small, and there by the time it is needed
  const status = startStatus(onState);
  /** @type {import("./conversation.js").Conversation | undefined} */
  let conversation;
  /** @type {Way | undefined} */
  let way;
  let latest = {}; // a start that is not the latest was replaced while it waited
  let failedBefore = false;
  /** @type {Promise<void> | undefined} */
  let started;

  const start = () => (started ??= quiet(begin()));

  /** @param {object} request @param {string} [part] @returns {Promise<any>} */
  async function ask(request, part) {
    await start();
    if (conversation === undefined) return ask(request, part); // it failed meanwhile: says why
    if (part) {
      await conversation.send({ type: "add", part }, limits.start);
      if (conversation === undefined) return ask(request, part);
    }
    const text = JSON.stringify(request);
    const limit = (part ? limits.start : limits.call) + text.length * PATIENCE;
    const answer = JSON.parse(await conversation.send({ type: "call", request: text }, limit));
    if (!answer.needs) return answer;
    const needed = `${WORDS}${answer.needs}`;
    if (needed === part) throw new EngineError("call-failed", `${needed} does not hold its language`);
    return ask(request, needed);
  }

  function restart() {
    conversation?.end(replaced());
    conversation = undefined;
    started = undefined;
    place = quiet(findEngine(address));
    return start();
  }

  async function begin() {
    status.enter("loading");
    const mine = {};
    latest = mine;
    const reload = failedBefore;
    /** @param {import("./conversation.js").Conversation} begun */
    const onWorker = (begun) => {
      if (latest === mine) conversation = begun;
      else begun.end(replaced());
    };
    /** @param {EngineError} error while it loads, its own request tells */
    const onBroken = (error) => status.now() === "ready" && fail(error);
    try {
      way = await startBest(await place, { limits, words: `${WORDS}${language}`, reload, onWorker, onBroken });
    } catch (thrown) {
      const error = latest === mine ? startError(thrown, isFolder(address)) : replaced();
      if (error.code !== "restarted") fail(error);
      throw error;
    }
    status.enter("ready");
  }

  /** @param {EngineError} error what every later request is told, until a restart */
  function fail(error) {
    conversation?.end(error);
    conversation = undefined;
    failedBefore = true;
    started = quiet(Promise.reject(error));
    status.enter("failed", error);
  }

  return {
    get state() {
      return status.now();
    },
    get way() {
      return way;
    },
    start,
    ask,
    restart,
  };
}

/** How far the engine is; the browser's timeline has it, too. @param {NonNullable<Options["onState"]>} onState */
function startStatus(onState) {
  /** @type {EngineState} */
  let state = "idle";
  return {
    now: () => state,
    /** @param {EngineState} next @param {EngineError} [problem] */
    enter(next, problem) {
      if (next === "loading") for (const mark of ["engine:start", "engine:ready"]) performance.clearMarks(mark);
      if (MARKS[next]) performance.mark(MARKS[next]);
      state = next;
      onState(next, problem);
    },
  };
}

function replaced() {
  return new EngineError("restarted", "the engine was restarted");
}

/**
 * The same promise; nobody has to catch it, because the state says that it was rejected.
 *
 * @template Of
 * @param {Promise<Of>} promise
 */
function quiet(promise) {
  promise.catch(() => {});
  return promise;
}
