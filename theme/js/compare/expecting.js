/**
 * A report that a page is opened for: until it is there nothing is drawn that it will push away. What
 * goes wrong or is asked is seen at once, and so is everything where it takes very long.
 */
import { kindOf } from "../arriving/kind.js";
import { need } from "../page.js";
import { emptyReport } from "../report.js";

const LONGEST = 20_000; // milliseconds

/** @param {HTMLElement} section @param {import("../page.js").Words} words */
export function startExpecting(section, words) {
  const root = document.documentElement;
  /** Responses in the address are read before there is a report. */
  let coming = kindOf(location.hash.slice(1)) === "response";
  const [problems, sealed] = ["[data-problems]", "[data-sealed]"].map((place) => need(section, place));
  const question = /** @type {HTMLDialogElement} */ (need(document, "[data-foreign-dialog]"));
  const watch = new MutationObserver(() => (problems.childElementCount || !sealed.hidden || question.open) && end());

  const wait = () => emptyReport(need(document, "#report"), words["compare-working"]);
  let begun = false;

  function begin() {
    if (begun) return;
    begun = true;
    root.dataset.expects = "";
    wait();
    watch.observe(problems, { childList: true });
    watch.observe(sealed, { attributeFilter: ["hidden"] });
    watch.observe(question, { attributeFilter: ["open"] });
    setTimeout(end, LONGEST);
  }

  function end() {
    coming = false;
    delete root.dataset.expects;
    watch.disconnect();
  }

  if (coming) begin();
  else end(); // what `early.js` took for a response is none
  return {
    begin,
    /** What was in the address is at hand: the next report is the one. */
    arrived: () => (coming = false),
    /** A report is there, or none can be made. */
    made: () => (coming ? wait() : end()),
  };
}
