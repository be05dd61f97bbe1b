/** Starts the engine by the first way that goes well; each way gets a worker of its own. */

import { converse } from "./conversation.js";
import { EngineError, asEngineError } from "./messages.js";

/**
 * @typedef {object} Options
 * @property {{ snapshot: number, start: number }} limits for a start by the snapshot and by the
 *   libraries, in milliseconds
 * @property {string} words the part with the words of the page's language
 * @property {boolean} reload do without copies that the browser kept: they may be damaged
 * @property {(conversation: import("./conversation.js").Conversation) => void} onWorker told of
 *   each worker; throws where none is wanted any more
 * @property {(error: EngineError) => void} onBroken see `converse`
 */

/**
 * @param {import("./place.js").Place} place
 * @param {Options} options
 * @returns {Promise<import("./manifest.js").Way>} the way that went well
 * @throws {EngineError} the reason why the last way did not
 */
export async function startBest({ base, manifest, ways, makeWorker }, { limits, words, reload, onWorker, onBroken }) {
  // Names say what is in a file, so a copy that was kept is as good as the server's.
  /** @type {RequestCache} */
  let cache = reload ? "reload" : "force-cache";
  let reason = new EngineError("load-failed", "there is no way to start");
  for (const way of ways) {
    const conversation = converse(makeWorker, onBroken);
    onWorker(conversation);
    try {
      const limit = way === "snapshot" ? limits.snapshot : limits.start;
      await conversation.send({ type: "start", base, manifest, way, cache, words }, limit);
      return way;
    } catch (thrown) {
      reason = asEngineError(thrown, "load-failed");
      conversation.end(reason);
      if (reason.code === "restarted") break;
      if (reason.code !== "timeout") cache = "reload";
    }
  }
  throw reason;
}

/**
 * Why a start failed, whatever was thrown.
 *
 * @param {unknown} thrown
 * @param {boolean} inFolder whether the page was opened from one: most browsers can, not all
 * @returns {EngineError}
 */
export function startError(thrown, inFolder) {
  const error = asEngineError(thrown, "no-worker");
  if (inFolder && error.code !== "restarted") return new EngineError("file-origin", `${error}`);
  return error.code === "crashed" ? new EngineError("load-failed", error.detail) : error;
}
