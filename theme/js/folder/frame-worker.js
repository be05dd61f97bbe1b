/** Milliseconds in which a page that was loaded says that it listens. */
const GRACE = 2000;

/**
 * A worker for a page opened from a folder, where browsers refuse real ones: a hidden frame with a
 * page of its own does the work, and is talked to like a worker.
 *
 * The page in the frame says `{folder: "hello"}` once it listens, `{folder: "message", data}` for
 * each message, and `{folder: "broken", message}` where it can do no more.
 */
export class FrameWorker extends EventTarget {
  /** @type {unknown[] | undefined} what was said before the frame listened */
  #early = [];

  /** @param {string} address of the page that does the work */
  constructor(address) {
    super();
    this.frame = document.createElement("iframe");
    this.frame.hidden = true;
    this.frame.src = address;
    addEventListener("message", this.#hear);
    this.frame.addEventListener("load", () => setTimeout(() => this.#early && this.#break("the frame is empty"), GRACE));
    document.body.append(this.frame);
  }

  /** @param {unknown} data */
  postMessage(data) {
    if (this.#early) this.#early.push(data);
    else this.#tell(data);
  }

  terminate() {
    removeEventListener("message", this.#hear);
    this.frame.remove();
  }

  /** @param {MessageEvent} event */
  #hear = ({ source, data }) => {
    if (!source || source !== this.frame.contentWindow) return;
    if (data.folder === "hello") {
      const early = this.#early ?? [];
      this.#early = undefined;
      for (const message of early) this.#tell(message);
    } else if (data.folder === "message") {
      this.dispatchEvent(new MessageEvent("message", { data: data.data }));
    } else if (data.folder === "broken") {
      this.#break(data.message);
    }
  };

  /** @param {string} message */
  #break(message) {
    this.dispatchEvent(new ErrorEvent("error", { message }));
  }

  /**
   * The page's own method: where the frame counts as the same origin, its own may be replaced.
   * @param {unknown} data
   */
  #tell(data) {
    if (this.frame.contentWindow) window.postMessage.call(this.frame.contentWindow, data, { targetOrigin: "*" });
  }
}
