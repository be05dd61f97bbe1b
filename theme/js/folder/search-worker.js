/** Lets the search work in a page opened from a folder; anywhere else it does nothing. */
import { FrameWorker } from "./frame-worker.js";

const script = document.currentScript;
if (location.protocol === "file:" && script instanceof HTMLScriptElement) {
  const page = new URL(`../folder/search-${document.documentElement.lang}.html`, script.src).href;
  /** The theme makes but one worker: the search's. */
  class SearchWorker extends FrameWorker {
    constructor() {
      super(page);
    }
  }
  Object.assign(window, { Worker: SearchWorker });
}
