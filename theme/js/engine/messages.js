/**
 * The whole protocol between a page and its engine. Only JSON values cross.
 *
 * Every request has an id of its own and gets exactly one answer with that id, also when the
 * engine cannot be loaded; answers may come in another order than their requests.
 *
 * `start` loads the engine from the folder `base` (an absolute address that ends in a slash), with
 * the files of its manifest and by one way; its answer is the empty text. `call` hands `request`, the JSON text of a request to the door
 * of the scoring package, to Python; its answer is the JSON text that the door gives back. `add`
 * loads what only some requests need, by its part of the manifest, once; its answer is empty. `words`
 * is the part with the words of the page's language, where the engine starts without them.
 *
 * @typedef {import("./manifest.js").Manifest} Manifest
 * @typedef {import("./manifest.js").Way} Way
 * Opened from a folder, `given` holds the files themselves, as base64 by what they are.
 *
 * @typedef {Record<string, string>} Given
 * @typedef {{ type: "start", base: string, manifest: Manifest, way: Way, cache: RequestCache, words?: string, given?: Given }} Start
 * @typedef {{ type: "add", part: string, given?: Given }} Add
 * @typedef {Start | Add | { type: "call", request: string }} RequestBody
 * @typedef {{ id: number } & RequestBody} Request
 *
 * @typedef {{ id: number, ok: true, answer: string }} Success
 * @typedef {{ id: number, ok: false, error: { code: WorkerCode, detail: string } }} Failure
 * @typedef {Success | Failure} Answer
 *
 * What the worker says went wrong; `detail` is for whoever repairs it, not for readers.
 * - `load-failed`: a file is missing or damaged, or the browser refuses to run it.
 * - `call-failed`: Python could not answer this request; the next one may go well.
 * - `crashed`: Python is gone, and so is every later answer.
 * - `unknown-type`: no such request.
 *
 * @typedef {"load-failed" | "call-failed" | "crashed" | "unknown-type"} WorkerCode
 *
 * What the client adds to these:
 * - `timeout`: no answer in time; the worker was ended.
 * - `no-worker`: the browser refuses to make a worker.
 * - `file-origin`: the page was opened from a folder, and this browser starts no engine there.
 * - `restarted`: the engine was restarted before the answer came.
 *
 * @typedef {WorkerCode | "timeout" | "no-worker" | "file-origin" | "restarted"} EngineCode
 */

/** What the name of the part with the words of a language begins with. */
export const WORDS = "words-";

/** Why the engine did not answer: a code to choose words by, and a detail in English. */
export class EngineError extends Error {
  /**
   * @param {EngineCode} code
   * @param {string} detail
   */
  constructor(code, detail) {
    super(`${code}: ${detail}`);
    this.name = "EngineError";
    this.code = code;
    this.detail = detail;
  }
}

/**
 * Whatever was thrown, as an EngineError.
 *
 * @param {unknown} thrown
 * @param {EngineCode} code the code it gets unless it has one already
 * @param {string} [where] begins its detail
 * @returns {EngineError}
 */
export function asEngineError(thrown, code, where = "") {
  if (thrown instanceof EngineError) return thrown;
  return new EngineError(code, where + (thrown instanceof Error ? thrown.message : String(thrown)));
}
