/** Where the engine is: on a server, or in the folder that the page was opened from. */

import { FrameWorker } from "../folder/frame-worker.js";
import { fetchManifest, waysFor } from "./manifest.js";

/**
 * @typedef {object} Place
 * @property {string} base the address of the engine's folder
 * @property {import("./manifest.js").Manifest} manifest
 * @property {import("./manifest.js").Way[]} ways to try, the best first
 * @property {() => Worker | FrameWorker} makeWorker
 */

/**
 * @param {string} address of the engine's manifest
 * @returns {Promise<Place>}
 * @throws {import("./messages.js").EngineError} `load-failed`
 */
export async function findEngine(address) {
  const base = new URL(".", address).href;
  if (isFolder(address)) {
    const page = new URL("../folder/engine.html", address).href;
    return {
      base,
      manifest: { files: {}, lock: {} }, // the page in the frame knows it
      ways: ["snapshot", "libraries"],
      makeWorker: () => new FrameWorker(page),
    };
  }
  const manifest = await fetchManifest(address);
  const script = base + manifest.files.worker.name;
  return {
    base,
    manifest,
    ways: waysFor(manifest),
    makeWorker: () => new Worker(script, { type: "module", name: "counterpart" }),
  };
}

/** @param {string} address whether it is that of a file */
export function isFolder(address) {
  return new URL(address).protocol === "file:";
}
