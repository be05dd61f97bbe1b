/** One worker and what it was asked: each request gets its own answer, or the reason why not. */

import { EngineError } from "./messages.js";

/** @typedef {import("./messages.js").Answer} Answer */
/** @typedef {import("./messages.js").RequestBody} RequestBody */

/**
 * @typedef {object} Conversation
 * @property {(request: RequestBody, limit: number) => Promise<string>} send gives the answer;
 *   `limit` in milliseconds
 * @property {(error: EngineError) => void} end ends the worker; who still waits is told the reason
 */

/** @typedef {{ resolve: (answer: string) => void, reject: (error: EngineError) => void, timer: ReturnType<typeof setTimeout> }} Waiting */

/**
 * Starts a worker to talk to.
 *
 * @param {() => Worker | import("../folder/frame-worker.js").FrameWorker} makeWorker
 * @param {(error: EngineError) => void} onBroken told, at most once, when no further answer can
 *   come: `timeout` or `crashed`; everyone who waits has been told by then
 * @returns {Conversation}
 * @throws {Error} where the browser makes no worker
 */
export function converse(makeWorker, onBroken) {
  const worker = /** @type {Worker} */ (makeWorker());
  /** @type {Map<number, Waiting>} */
  const waiting = new Map();
  let lastId = 0;
  /** @type {EngineError | undefined} */
  let ended;

  worker.addEventListener("message", ({ data }) => receive(data));
  worker.addEventListener("error", (event) => crash(event.message));
  worker.addEventListener("messageerror", () => crash("an answer could not be read"));

  /**
   * @param {RequestBody} request
   * @param {number} limit
   * @returns {Promise<string>}
   */
  function send(request, limit) {
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      if (ended !== undefined) {
        reject(ended);
        return;
      }
      const late = () => breakOff(new EngineError("timeout", `no answer in ${limit} ms`));
      waiting.set(id, { resolve, reject, timer: setTimeout(late, limit) });
      worker.postMessage({ id, ...request });
    });
  }

  /** @param {Answer} answer */
  function receive(answer) {
    const asked = waiting.get(answer.id);
    if (asked === undefined) return;
    if (!answer.ok && answer.error.code === "crashed") {
      crash(answer.error.detail);
      return;
    }
    clearTimeout(asked.timer);
    waiting.delete(answer.id);
    if (answer.ok) asked.resolve(answer.answer);
    else asked.reject(new EngineError(answer.error.code, answer.error.detail));
  }

  /** @param {string | undefined} detail */
  function crash(detail) {
    breakOff(new EngineError("crashed", detail || "the worker's script could not be loaded"));
  }

  /** @param {EngineError} error */
  function breakOff(error) {
    if (ended !== undefined) return;
    end(error);
    onBroken(error);
  }

  /** @param {EngineError} error */
  function end(error) {
    ended = error;
    worker.terminate();
    for (const asked of waiting.values()) {
      clearTimeout(asked.timer);
      asked.reject(error);
    }
    waiting.clear();
  }

  return { send, end };
}
