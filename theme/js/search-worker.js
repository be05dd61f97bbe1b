/**
 * The theme's search begins when somebody turns to it: reading all pages at once would take the
 * processor from the page, and from the engine. In a page opened from a folder, a frame does the
 * work.
 */
import { FrameWorker } from "./folder/frame-worker.js";

const SEARCH = "[data-md-component=search]";
const SWITCH = "__search";
/** What people do to turn to it: by the pointer, by a key or a link, by the button on a telephone. */
const TURNS = ["pointerover", "focusin", "change"];
const NativeWorker = window.Worker;
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

/** A worker that is made when the search is turned to, and then told all that was said before. */
class LateWorker extends EventTarget {
  /** @type {Worker | FrameWorker | undefined} */
  #made;
  /** @type {unknown[]} */
  #early = [];

  /** @param {() => Worker | FrameWorker} make */
  constructor(make) {
    super();
    /** @param {Event} event */
    const notice = ({ target }) => {
      if (!(target instanceof Element) || !(target.id === SWITCH || target.closest(SEARCH))) return;
      for (const name of TURNS) document.removeEventListener(name, notice);
      this.#begin(make());
    };
    for (const name of TURNS) document.addEventListener(name, notice);
    const { activeElement } = document; // a link that searches was there before
    if (activeElement) notice(/** @type {any} */ ({ target: activeElement }));
  }

  /** @param {unknown} data */
  postMessage(data) {
    if (this.#made) this.#made.postMessage(data);
    else this.#early.push(data);
  }

  terminate() {
    this.#made?.terminate();
  }

  /** @param {Worker | FrameWorker} made */
  #begin(made) {
    this.#made = made;
    made.addEventListener("message", (event) => {
      this.dispatchEvent(new MessageEvent("message", { data: /** @type {MessageEvent} */ (event).data }));
    });
    for (const message of this.#early.splice(0)) made.postMessage(message);
  }
}

/** The theme makes but one worker, the search's; any other is the browser's own. */
class ThemesWorker {
  /** @param {string | URL} address @param {WorkerOptions} [options] */
  constructor(address, options) {
    if (!`${address}`.includes("/workers/search.")) return new NativeWorker(address, options);
    const language = document.documentElement.lang;
    return new LateWorker(() =>
      location.protocol === "file:"
        ? new FrameWorker(new URL(`../folder/search-${language}.html`, script).href)
        : new NativeWorker(address, options),
    );
  }
}

if (script) Object.assign(window, { Worker: ThemesWorker });
