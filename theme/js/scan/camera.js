/** The camera of this device, read frame by frame. */
import { loadScanner, readByBrowser } from "./scanner.js";

const WANTED = { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1080 } };
/** Every so many frames are looked at twice, and the browser's own reader is asked. */
const AGAIN = 6;

/** @typedef {"insecure" | "refused" | "none" | "busy" | "failed"} CameraCode */

/** Why there is no picture from the camera. */
export class CameraError extends Error {
  /** @param {CameraCode} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** Whether a browser gives a camera to a page at this address. */
export function canUseCamera() {
  return isSecureContext && !!navigator.mediaDevices?.getUserMedia;
}

/**
 * Shows the camera in a video and reads it until it is stopped.
 * @param {HTMLVideoElement} video
 * @param {(texts: string[]) => void} onTexts told of what is read, again and again
 * @returns {Promise<() => void>} switches it off; rejects with a CameraError
 */
export async function startCamera(video, onTexts) {
  if (!canUseCamera()) throw new CameraError("insecure");
  const scanner = await loadScanner().catch(() => {
    throw new CameraError("failed");
  });
  const stream = await navigator.mediaDevices.getUserMedia({ video: WANTED }).catch((error) => {
    throw new CameraError(codeOf(error));
  });
  let running = true;
  const stop = () => {
    running = false;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  video.srcObject = stream;
  try {
    await video.play();
  } catch {
    stop();
    throw new CameraError("busy");
  }
  const canvas = document.createElement("canvas");
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: true }));
  let frames = 0;

  async function read() {
    if (!running) return;
    const { videoWidth: width, videoHeight: height } = video;
    if (width && height) {
      canvas.width = width;
      canvas.height = height;
      context.drawImage(video, 0, 0);
      frames += 1;
      const again = frames % AGAIN === 0;
      let texts = scanner.readFrame(context.getImageData(0, 0, width, height), again);
      if (!texts.length && again) texts = await readByBrowser(canvas);
      if (running && texts.length) onTexts(texts);
    }
    requestAnimationFrame(read);
  }
  read();
  return stop;
}

/** @param {unknown} error @returns {CameraCode} */
function codeOf(error) {
  const name = error instanceof DOMException || error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "none";
  return "busy";
}
