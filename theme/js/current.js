/**
 * What is given out is made of what is there now. A report that lags behind says so, on paper too,
 * and whatever is asked of it is made anew first.
 */
import { make } from "./page.js";
import { emptyReport } from "./report.js";

/** The controls that give out what a report shows, or what was made with it. */
const GIVING = [
  "download", "copy-link", "copy-code", "show-qr", "to-done", "to-desk", "compare", "seal", "print", "print-all", "present", "add-to-plan",
  "save-svg", "save-png", "export-csv", "export-xlsx", "export-pptx", "export-docx", "export-json", "export-ics", "export-md",
]
  .map((action) => `[data-action="${action}"]`)
  .join();

/**
 * @param {HTMLElement} report
 * @param {object} options
 * @param {string} options.said what stands above a report that lags behind
 * @param {string} [options.offer] on a button that renews it
 * @param {boolean} [options.soon] whether the page renews it by itself: then it is said on paper only
 * @param {() => Promise<boolean>} options.renew says whether the report now shows what is there;
 *   where it cannot, it has said why
 */
export function startCurrent(report, { said, offer = "", soon = false, renew }) {
  let lags = false;
  let renewing = false;

  /** @returns {Promise<boolean>} whether everything is of now */
  async function renewed() {
    if (renewing) return false;
    renewing = true;
    try {
      while (lags) if (!(await renew())) return false;
      return true;
    } finally {
      renewing = false;
    }
  }

  /** @param {HTMLElement} control @param {boolean} aside whether it was to open beside this page */
  async function give(control, aside) {
    if (!(await renewed())) return;
    const same = control.isConnected ? control : again(control);
    if (aside && same instanceof HTMLAnchorElement) open(same.href, "_blank", "noopener");
    else same?.click();
  }

  /** The same button of a report that was written anew. @param {HTMLElement} control */
  function again({ dataset: { action, chart } }) {
    const all = /** @type {NodeListOf<HTMLElement>} */ (report.querySelectorAll(`[data-action="${action}"]`));
    return [...all].find((button) => button.dataset.chart === chart);
  }

  document.addEventListener(
    "click",
    (event) => {
      const control = lags && event.target instanceof Element && event.target.closest(GIVING);
      if (!(control instanceof HTMLElement)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      give(control, event.ctrlKey || event.metaKey || event.shiftKey);
    },
    true,
  );
  addEventListener("keydown", async (event) => {
    const asked = event.key.toLowerCase() === "p" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!lags || !asked) return;
    event.preventDefault();
    if (await renewed()) print();
  });

  /** @param {boolean} old whether something changed since the report was made */
  function tell(old) {
    lags = old && report.dataset.state === "shown";
    const there = report.querySelector("[data-stale]");
    if (!lags) {
      report.querySelector("[data-renew]")?.remove();
      return there?.remove();
    }
    if (there) return undefined;
    const shown = make("p", "cp-notice cp-notice--warn", said);
    shown.dataset.stale = soon ? "soon" : "";
    report.prepend(shown);
    if (!offer) return undefined;
    const button = /** @type {HTMLButtonElement} */ (make("button", "cp-button cp-button--small", offer));
    button.type = "button";
    button.dataset.renew = "";
    button.addEventListener("click", () => void renewed());
    return shown.after(button);
  }

  return {
    lags: tell,
    /**
     * There is no report, and none that could lag behind.
     * @param {string} text in its place
     * @param {"empty" | "error"} [state]
     * @returns {false}
     */
    nothing(text, state) {
      emptyReport(report, text, state);
      tell(false);
      return false;
    },
  };
}
