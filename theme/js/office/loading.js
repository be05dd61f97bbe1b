/** Where the writers come from: our own scripts, each loaded when it is first needed, from a folder too. */

/** @typedef {"slides" | "documents"} Writer */
/** @typedef {{write: (description: any, logo: import("./slides.js").Picture) => Promise<Uint8Array<ArrayBuffer>>}} Writing */

const GLOBALS = { slides: "counterpartSlides", documents: "counterpartDocuments" };

/** @type {Map<Writer, Promise<Writing>>} */
const loading = new Map();

/** @param {Writer} writer @returns {Promise<Writing>} rejects where the script does not arrive; the next call tries again */
export function loadWriter(writer) {
  const known = loading.get(writer);
  if (known) return known;
  /** @type {Promise<Writing>} */
  const arriving = new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = document.querySelector(`meta[name="counterpart-${writer}"]`)?.getAttribute("content") ?? "";
    script.addEventListener("load", () => resolve(/** @type {any} */ (window)[GLOBALS[writer]]));
    script.addEventListener("error", () => {
      loading.delete(writer);
      script.remove();
      reject(new WriterError());
    });
    document.head.append(script);
  });
  loading.set(writer, arriving);
  return arriving;
}

/** The script that writes a file did not arrive. */
export class WriterError extends Error {}
