/** The page's side of the engine: one worker a tab, questions in, answers or EngineErrors out. */

import { converse } from "./conversation.js";
import { EngineError, asEngineError } from "./messages.js";

/** @typedef {"idle" | "loading" | "ready" | "failed"} EngineState */

/**
 * @typedef {object} Options
 * @property {string} url where the worker's script is, relative to the page or absolute
 * @property {{ start?: number, call?: number }} [timeouts] in milliseconds
 * @property {(state: EngineState, problem?: EngineError) => void} [onState] told of each new
 *   state, and with `failed` of the reason
 */

/**
 * @typedef {object} Engine
 * @property {EngineState} state
 * @property {() => Promise<void>} start loads the engine; once, however often it is called
 * @property {(request: object) => Promise<any>} ask gives the door's answer to a request, starting
 *   the engine where that was not done yet; rejects with an EngineError
 * @property {() => Promise<void>} restart ends the worker and loads a fresh one
 */

const TIMEOUTS = { start: 60_000, call: 20_000 };

/**
 * Makes an engine that has not started.
 *
 * @param {Options} options
 * @returns {Engine}
 */
export function createEngine({ url, timeouts = {}, onState = () => {} }) {
  const limits = { ...TIMEOUTS, ...timeouts };
  /** @type {EngineState} */
  let state = "idle";
  /** @type {import("./conversation.js").Conversation | undefined} */
  let conversation;
  /** @type {Promise<void> | undefined} */
  let started;

  function start() {
    started ??= quiet(begin());
    return started;
  }

  /**
   * @param {object} request
   * @returns {Promise<any>}
   */
  async function ask(request) {
    await start();
    if (conversation === undefined) return ask(request); // it failed meanwhile: says why
    const text = JSON.stringify(request);
    return JSON.parse(await conversation.send({ type: "call", request: text }, limits.call));
  }

  function restart() {
    conversation?.end(new EngineError("restarted", "the engine was restarted"));
    conversation = undefined;
    started = undefined;
    return start();
  }

  async function begin() {
    performance.clearMarks("engine:start");
    performance.clearMarks("engine:ready");
    performance.mark("engine:start");
    enter("loading");
    try {
      const address = addressOf(url);
      conversation = converse(address, whenBroken);
      const base = new URL(".", address).href;
      await conversation.send({ type: "start", base }, limits.start);
    } catch (thrown) {
      const error = startError(thrown);
      if (error.code !== "restarted") fail(error);
      throw error;
    }
    performance.mark("engine:ready");
    enter("ready");
  }

  /** @param {EngineError} error */
  function whenBroken(error) {
    if (state === "ready") fail(error); // while it loads, `begin` is told by its own request
  }

  /** @param {EngineError} error what every later request is told, until a restart */
  function fail(error) {
    conversation?.end(error);
    conversation = undefined;
    started = quiet(Promise.reject(error));
    enter("failed", error);
  }

  /**
   * @param {EngineState} next
   * @param {EngineError} [problem]
   */
  function enter(next, problem) {
    state = next;
    onState(next, problem);
  }

  return {
    get state() {
      return state;
    },
    start,
    ask,
    restart,
  };
}

/**
 * @param {string} url
 * @returns {string} the absolute address of the worker's script
 */
function addressOf(url) {
  const address = new URL(url, location.href);
  if (address.protocol === "file:") {
    throw new EngineError("file-origin", "a page opened from a file cannot load the worker");
  }
  return address.href;
}

/**
 * @param {unknown} thrown
 * @returns {EngineError}
 */
function startError(thrown) {
  const error = asEngineError(thrown, "no-worker");
  return error.code === "crashed" ? new EngineError("load-failed", error.detail) : error;
}

/**
 * The same promise; nobody has to catch it, because the state says that it was rejected.
 *
 * @param {Promise<void>} promise
 */
function quiet(promise) {
  promise.catch(() => {});
  return promise;
}
