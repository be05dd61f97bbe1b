/**
 * In a frame: runs the engine's worker for a page opened from a folder.
 *
 * There no file can be fetched, so a script beside this one holds them all, and no module can be
 * loaded by its path, so a plain worker made from text imports the engine's as a data address.
 */

/** @type {{ manifest: object, files: Record<string, string> }} files as base64, by part */
const engine = /** @type {any} */ (window).counterpartEngine;

/** Parts that are handed over when they are asked for. */
const LATER = ["calendar", "deck", "qr", "sheet", "workbook", "workshop"];

/** Imports the module of the first message, and hands it everything that was said so far. */
const BOOTSTRAP = `
self.importScripts = undefined; // what has it is no place for Python, its loader would say
const early = [];
self.onmessage = ({ data }) => {
  if (early.push(data) > 1) return;
  import(data.module).then(
    () => {
      self.onmessage = null;
      for (const said of early) self.dispatchEvent(new MessageEvent("message", { data: said }));
    },
    (error) => self.postMessage({ id: data.id, ok: false, error: { code: "load-failed", detail: String(error) } }),
  );
};
`;

/** @param {string} part */
const isLater = (part) => LATER.includes(part) || part.startsWith("words-");

/** @param {object} message */
const tell = (message) => parent.postMessage(message, "*");

if (location.protocol === "file:" && engine) {
  const text = new Blob([BOOTSTRAP], { type: "text/javascript" });
  const worker = new Worker(URL.createObjectURL(text), { name: "counterpart" });
  worker.addEventListener("message", ({ data }) => tell({ folder: "message", data }));
  worker.addEventListener("error", ({ message }) => tell({ folder: "broken", message }));
  addEventListener("message", ({ source, data }) => {
    if (source !== parent) return;
    const { manifest, files } = engine;
    if (data.type === "start") {
      const given = Object.fromEntries(Object.entries(files).filter(([part]) => part === data.words || !isLater(part)));
      const module = `data:text/javascript;base64,${files.worker}`;
      worker.postMessage({ ...data, manifest, given, module });
    } else if (data.type === "add") {
      worker.postMessage({ ...data, given: { decoder: files.decoder, [data.part]: files[data.part] } });
    } else {
      worker.postMessage(data);
    }
  });
  tell({ folder: "hello" });
}
