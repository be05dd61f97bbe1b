/** Starts the engine by the first way that goes well; each way gets a worker of its own. */

import { converse } from "./conversation.js";
import { fetchManifest, waysFor } from "./manifest.js";
import { EngineError, asEngineError } from "./messages.js";

/**
 * @typedef {object} Options
 * @property {{ snapshot: number, start: number }} limits for a start by the snapshot and by the
 *   libraries, in milliseconds
 * @property {boolean} reload do without copies that the browser kept: they may be damaged
 * @property {(conversation: import("./conversation.js").Conversation) => void} onWorker told of
 *   each worker; throws where none is wanted any more
 * @property {(error: EngineError) => void} onBroken see `converse`
 */

/**
 * @param {string} address of the engine's manifest
 * @param {Options} options
 * @returns {Promise<import("./manifest.js").Way>} the way that went well
 * @throws {EngineError} the reason why the last way did not
 */
export async function startBest(address, { limits, reload, onWorker, onBroken }) {
  const manifest = await fetchManifest(address);
  const base = new URL(".", address).href;
  // Names say what is in a file, so a copy that was kept is as good as the server's.
  /** @type {RequestCache} */
  let cache = reload ? "reload" : "force-cache";
  let reason = new EngineError("load-failed", "there is no way to start");
  for (const way of waysFor(manifest)) {
    const conversation = converse(base + manifest.files.worker.name, onBroken);
    onWorker(conversation);
    try {
      const limit = way === "snapshot" ? limits.snapshot : limits.start;
      await conversation.send({ type: "start", base, manifest, way, cache }, limit);
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
 * @returns {EngineError}
 */
export function startError(thrown) {
  const error = asEngineError(thrown, "no-worker");
  return error.code === "crashed" ? new EngineError("load-failed", error.detail) : error;
}
