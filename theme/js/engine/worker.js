/** The engine's worker: a request in, an answer out; see messages.js. */

import { EngineError, asEngineError } from "./messages.js";
import { openDoor } from "./python.js";

/** @typedef {import("./messages.js").Request} Request */
/** @typedef {import("./messages.js").Answer} Answer */

/** @type {Promise<import("./python.js").Door> | undefined} */
let door;

self.addEventListener("message", async ({ data }) => self.postMessage(await handle(data)));

/**
 * @param {Request} request
 * @returns {Promise<Answer>}
 */
async function handle(request) {
  const { id } = request;
  try {
    return { id, ok: true, answer: await answerTo(request) };
  } catch (error) {
    const { code, detail } = asEngineError(error, "load-failed");
    return { id, ok: false, error: { code: /** @type {any} */ (code), detail } };
  }
}

/**
 * @param {Request} request
 * @returns {Promise<string>}
 */
async function answerTo(request) {
  switch (request.type) {
    case "start":
      door ??= openDoor(request);
      await door;
      return "";
    case "add":
      if (door === undefined) throw new EngineError("load-failed", "a file came before the start");
      await (await door).add(request.part, request.given);
      return "";
    case "call":
      if (door === undefined) throw new EngineError("load-failed", "a call came before the start");
      return (await door).handle(request.request);
    default:
      throw new EngineError("unknown-type", JSON.stringify(request));
  }
}
