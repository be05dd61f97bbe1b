/** What is in the engine's folder, and by which way to start it. */

import { EngineError } from "./messages.js";

/**
 * - `snapshot`: a memory in which everything is loaded; quickest, and more bytes.
 * - `libraries`: Python starts from nothing and loads compiled libraries.
 *
 * @typedef {"snapshot" | "libraries"} Way
 */

/**
 * @typedef {object} Manifest
 * @property {Record<string, { name: string, bytes: number, sha256: string }>} files by what they
 *   are; each is named after its content
 * @property {object} lock the packages that Python may load: none
 */

/**
 * Fetches the list of the engine's files, as the server has it now.
 *
 * @param {string} address
 * @returns {Promise<Manifest>}
 * @throws {EngineError} `load-failed`
 */
export async function fetchManifest(address) {
  try {
    const response = await fetch(address, { cache: "no-cache" });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const manifest = await response.json();
    if (manifest?.files?.worker === undefined) throw new Error("it lists no worker");
    return manifest;
  } catch (error) {
    throw new EngineError("load-failed", `engine.json: ${error}`);
  }
}

/**
 * The ways to try, the best first. On a slow or metered connection fewer bytes are better.
 *
 * @param {Manifest} manifest
 * @returns {Way[]}
 */
export function waysFor(manifest) {
  if (manifest.files.snapshot === undefined || isSlow()) return ["libraries"];
  return ["snapshot", "libraries"];
}

/** Only some browsers tell. */
function isSlow() {
  const connection = /** @type {any} */ (navigator).connection;
  return connection?.saveData === true || /^(slow-2g|2g|3g)$/.test(connection?.effectiveType ?? "");
}
