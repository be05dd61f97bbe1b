/**
 * The theme's search begins when somebody turns to it: fetching and reading all pages at once would
 * take the network and the processor from the page, and from the engine. In a page opened from a
 * folder, a frame does the work.
 */
import { FrameWorker } from "./folder/frame-worker.js";

const SEARCH = "[data-md-component=search]";
const SWITCH = "__search";
/** What people do to turn to it: by the pointer, by a key or a link, by the button on a telephone. */
const TURNS = ["pointerover", "focusin", "change"];
/** Where all that can be found stands. */
const INDEX = "/search/search_index.json";
const NativeWorker = window.Worker;
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

/** @param {() => void} act once somebody turns to the search */
function whenTurnedTo(act) {
  /** @param {Event} event */
  const notice = ({ target }) => {
    if (!(target instanceof Element) || !(target.id === SWITCH || target.closest(SEARCH))) return;
    for (const name of TURNS) document.removeEventListener(name, notice);
    act();
  };
  for (const name of TURNS) document.addEventListener(name, notice);
  const { activeElement } = document; // a link that searches was there before
  if (activeElement) notice(/** @type {any} */ ({ target: activeElement }));
}

/** A request that for the search's index waits until the search is turned to. */
class LateRequest extends XMLHttpRequest {
  #isLate = false;

  /** @param {string} method @param {string | URL} address @param {boolean} [later] @param {string | null} [user] @param {string | null} [password] */
  open(method, address, later = true, user, password) {
    this.#isLate = `${address}`.includes(INDEX);
    super.open(method, address, later, user, password);
  }

  /** @param {Document | XMLHttpRequestBodyInit | null} [body] */
  send(body) {
    if (this.#isLate) whenTurnedTo(() => super.send(body));
    else super.send(body);
  }
}

/** A worker that is made when the search is turned to, and then told all that was said before. */
class LateWorker extends EventTarget {
  /** @type {Worker | FrameWorker | undefined} */
  #made;
  /** @type {unknown[]} */
  #early = [];

  /** @param {() => Worker | FrameWorker} make */
  constructor(make) {
    super();
    whenTurnedTo(() => this.#begin(make()));
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

if (script) Object.assign(window, { Worker: ThemesWorker, XMLHttpRequest: LateRequest });
