/** The camera's dialog: whatever it sees for the first time is handed on. */
import { fill, need } from "../page.js";
import { canUseCamera, CameraError, startCamera } from "./camera.js";
import { whyNot } from "./why.js";

/**
 * @param {HTMLElement} place the part of the page for scanning
 * @param {import("../page.js").Words} words
 * @param {(name: string, why: string) => void} problem says what went wrong
 * @param {(scanned: import("./scanning.js").Scanned[]) => void} hand takes what was found
 */
export function startLive(place, words, problem, hand) {
  const stage = /** @type {HTMLDialogElement} */ (need(place, "[data-camera]"));
  const live = need(stage, "[data-camera-said]");
  const video = /** @type {HTMLVideoElement} */ (need(stage, "video"));
  const seen = new Set();
  /** @type {(() => void) | undefined} */
  let stop;
  need(place, "[data-insecure]").hidden = canUseCamera();
  need(place, '[data-action="camera"]').hidden = !canUseCamera();

  /** @param {string[]} texts */
  function take(texts) {
    const fresh = texts.filter((text) => !seen.has(text));
    if (!fresh.length) return;
    for (const text of fresh) seen.add(text);
    const responses = [...seen].filter((text) => !whyNot(text)).length;
    const strange = [...seen].map(whyNot).findLast(Boolean);
    const counted = responses ? [fill(words["scan-found"], { count: responses })] : [];
    live.textContent = [...counted, ...(strange ? [words[`scan-${strange}`]] : [])].join(" ");
    hand(fresh.map((text) => ({ name: "", text })));
  }

  function end() {
    stop?.();
    stop = undefined;
    stage.close();
  }

  stage.addEventListener("close", end);
  addEventListener("pagehide", end);
  document.addEventListener("visibilitychange", () => document.hidden && end());

  return {
    async begin() {
      seen.clear();
      live.textContent = words["scan-looking"];
      stage.showModal();
      try {
        stop = await startCamera(video, take);
        if (!stage.open) end(); // it was closed before the camera came
      } catch (error) {
        if (!(error instanceof CameraError)) throw error;
        end();
        problem("", error.code === "failed" ? "failed" : `camera-${error.code}`);
      }
    },
    end,
  };
}
