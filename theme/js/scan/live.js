/** The camera's dialog: whatever it sees for the first time is handed on, and parts of a series when they are whole. */
import { fill, need } from "../page.js";
import { startCollecting } from "../series/collecting.js";
import { startBeep } from "./beep.js";
import { canUseCamera, CameraError, startCamera } from "./camera.js";
import { joined, showParts } from "./parts.js";
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
  const list = need(stage, "[data-parts]");
  const aloud = /** @type {HTMLInputElement} */ (need(stage, "[data-aloud]"));
  const video = /** @type {HTMLVideoElement} */ (need(stage, "video"));
  const seen = new Set();
  let collecting = startCollecting();
  /** @type {ReturnType<typeof startBeep> | undefined} */
  let beep;
  /** @type {(() => void) | undefined} */
  let stop;
  need(place, "[data-insecure]").hidden = canUseCamera();
  need(place, '[data-action="camera"]').hidden = !canUseCamera();

  /** @param {string[]} read */
  async function take(read) {
    const { texts, problem } = await joined(collecting, read);
    showParts(list, words, collecting);
    const fresh = texts.filter((text) => !seen.has(text));
    for (const text of fresh) seen.add(text);
    if (fresh.length || problem) say(problem);
    if (!fresh.length) return;
    if (aloud.checked && fresh.some((text) => !whyNot(text))) beep?.sound();
    hand(fresh.map((text) => ({ name: "", text })));
  }

  /** @param {string} problem of a part */
  function say(problem) {
    const responses = [...seen].filter((text) => !whyNot(text)).length;
    const strange = problem || [...seen].map(whyNot).findLast(Boolean);
    const counted = responses ? [fill(words["scan-found"], { count: responses })] : [];
    const said = [...counted, ...(strange ? [words[`scan-${strange}`]] : [])].join(" ");
    if (live.textContent !== said) live.textContent = said;
  }

  function end() {
    stop?.();
    beep?.end();
    stop = beep = undefined;
    stage.close();
  }

  stage.addEventListener("close", end);
  addEventListener("pagehide", end);
  document.addEventListener("visibilitychange", () => document.hidden && end());

  return {
    async begin() {
      seen.clear();
      collecting = startCollecting();
      list.replaceChildren();
      beep = startBeep();
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
