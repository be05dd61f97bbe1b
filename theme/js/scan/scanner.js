/** Where the decoder comes from: our own script, loaded when it is first needed. */

/**
 * @typedef {object} Scanner see decoder.js
 * @property {(pixels: ImageData) => string[]} readPhoto
 * @property {(pixels: ImageData, again: boolean) => string[]} readFrame
 */

/** @type {Promise<Scanner> | undefined} */
let loading;

/** @returns {Promise<Scanner>} rejects where the script does not arrive; the next call tries again */
export function loadScanner() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = document.querySelector('meta[name="counterpart-scanner"]')?.getAttribute("content") ?? "";
    script.addEventListener("load", () => resolve(/** @type {any} */ (window).counterpartScanner));
    script.addEventListener("error", () => {
      loading = undefined;
      script.remove();
      reject(new Error("the scanner did not arrive"));
    });
    document.head.append(script);
  });
  return loading;
}

/**
 * What the browser itself reads, where it can: on telephones it is quick and sees more.
 * @param {ImageBitmapSource} source
 * @returns {Promise<string[]>} empty where it finds nothing, or cannot
 */
export async function readByBrowser(source) {
  const Detector = /** @type {any} */ (window).BarcodeDetector;
  if (!Detector) return [];
  try {
    detector ??= (await Detector.getSupportedFormats()).includes("qr_code") && new Detector({ formats: ["qr_code"] });
    if (!detector) return [];
    const barcodes = await detector.detect(source);
    return barcodes.map((/** @type {{rawValue: string}} */ { rawValue }) => rawValue).filter(Boolean);
  } catch {
    return [];
  }
}
/** @type {any} false where it knows no QR pictures */
let detector;
