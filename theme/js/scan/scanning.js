/** Responses from QR pictures: files that are chosen, dropped or pasted, and the camera. */
import { kindOf } from "../arriving/kind.js";
import { fill, make, need } from "../page.js";
import { canUseCamera, CameraError, startCamera } from "./camera.js";
import { isPicture, PICTURE_LIMIT, PICTURES_LIMIT, pixelsOf } from "./pictures.js";
import { loadScanner, readByBrowser } from "./scanner.js";

/** @typedef {{name: string, text: string}} Scanned what a picture holds, with the name of its file */

const MEBI = 1024 * 1024;

/**
 * @param {HTMLElement} place the part of the page for it
 * @param {import("../page.js").Words} words
 * @param {(scanned: Scanned[]) => void} onScanned takes what was found; the engine checks it
 */
export function startScanning(place, words, onScanned) {
  const said = need(place, "[data-said]");
  const problems = need(place, "[data-scan-problems]");
  const start = need(place, '[data-action="camera"]');
  const stage = /** @type {HTMLDialogElement} */ (need(place, "[data-camera]"));
  const live = need(stage, "[data-camera-said]");
  const video = /** @type {HTMLVideoElement} */ (need(stage, "video"));
  const seen = new Set();
  /** @type {(() => void) | undefined} */
  let stop;
  need(place, "[data-insecure]").hidden = canUseCamera();
  start.hidden = !canUseCamera();

  function clear() {
    problems.removeAttribute("role");
    problems.replaceChildren();
  }

  /** @param {string} name @param {string} why @param {Record<string, string | number>} [facts] */
  function problem(name, why, facts = {}) {
    const text = fill(words[`scan-${why}`], facts);
    problems.setAttribute("role", "alert"); // only while it says something
    problems.append(make("p", "", ...(name ? [make("b", "", make("bdi", "", name)), " "] : []), text));
    if (place instanceof HTMLDetailsElement) place.open = true;
  }

  /** @param {File[]} files */
  async function pictures(files) {
    clear();
    if (files.length > PICTURES_LIMIT) return problem("", "too-many", { count: files.length, limit: PICTURES_LIMIT });
    /** @type {Scanned[]} */
    const found = [];
    for (const [at, file] of files.entries()) {
      said.textContent = fill(words["scan-reading"], { number: at + 1, count: files.length });
      try {
        found.push(...(await picture(file)));
      } catch {
        said.textContent = "";
        return problem("", "failed");
      }
    }
    said.textContent = fill(words["scan-found"], { count: found.length });
    for (const { name, text } of found.filter(({ text }) => whyNot(text))) problem(name, whyNot(text));
    hand(found);
  }

  /** @param {File} file @returns {Promise<Scanned[]>} rejects where the scanner does not arrive */
  async function picture(file) {
    const { name } = file;
    const refuse = (/** @type {string} */ why) => {
      problem(name, why, { limit: PICTURE_LIMIT / MEBI });
      return [];
    };
    if (file.size > PICTURE_LIMIT) return refuse("too-large");
    const scanner = await loadScanner();
    let pixels;
    try {
      pixels = await pixelsOf(file);
    } catch {
      return refuse("not-a-picture");
    }
    const byBrowser = await readByBrowser(pixels);
    const texts = new Set([...byBrowser, ...scanner.readPhoto(pixels)]);
    return texts.size ? [...texts].map((text) => ({ name, text })) : refuse("nothing");
  }

  /** Why this text is no response; empty where it looks like one. @param {string} text */
  function whyNot(text) {
    const kind = kindOf(text);
    return kind === "response" ? "" : kind || "other";
  }

  /** @param {Scanned[]} scanned */
  function hand(scanned) {
    const responses = scanned.filter(({ text }) => !whyNot(text));
    if (responses.length) onScanned(responses);
  }

  async function begin() {
    clear();
    seen.clear();
    said.textContent = "";
    live.textContent = words["scan-looking"];
    stage.showModal();
    try {
      stop = await startCamera(video, (texts) => {
        const fresh = texts.filter((text) => !seen.has(text));
        if (!fresh.length) return;
        for (const text of fresh) seen.add(text);
        const why = fresh.map(whyNot).find(Boolean);
        const count = [...seen].filter((text) => !whyNot(text)).length;
        live.textContent = why ? words[`scan-${why}`] : fill(words["scan-found"], { count });
        hand(fresh.map((text) => ({ name: "", text })));
      });
      if (!stage.open) end(); // it was closed before the camera came
    } catch (error) {
      if (!(error instanceof CameraError)) throw error;
      end();
      problem("", error.code === "failed" ? "failed" : `camera-${error.code}`);
    }
  }

  function end() {
    stop?.();
    stop = undefined;
    stage.close();
  }

  place.addEventListener("change", (event) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || target.type !== "file") return;
    event.stopPropagation(); // the page around it takes response files
    if (target.files?.length) pictures([...target.files]);
    target.value = "";
  });
  place.addEventListener("click", ({ target }) => {
    const action = target instanceof Element ? target.closest("[data-action]")?.getAttribute("data-action") : "";
    if (action === "camera") begin();
    if (action === "camera-off") end();
  });
  stage.addEventListener("close", end);
  addEventListener("pagehide", end);
  document.addEventListener("visibilitychange", () => document.hidden && end());
  document.addEventListener("paste", ({ clipboardData }) => {
    const files = [...(clipboardData?.files ?? [])].filter(isPicture);
    if (files.length) pictures(files);
  });

  return {
    /**
     * Scans the pictures among these files.
     * @param {File[]} files
     * @returns {File[]} the others
     */
    take(files) {
      const found = files.filter(isPicture);
      if (found.length) pictures(found);
      return files.filter((file) => !found.includes(file));
    },
  };
}
