/** A link that opened another page than its own: it is said, and leads on to the right one. */
import { kindOf } from "./kind.js";

/** The kind of link that each of these modules takes itself. @type {Record<string, string>} */
const OWN = {
  compare: "response",
  assessment: "invitation",
  handing: location.protocol === "file:" ? "response" : "",
};
const LINES = "[data-astray]";

/** Looks at the address now, and whenever what stands after its # changes. */
export function startAstray() {
  if (!document.querySelector(LINES)) return;
  const own = [...document.querySelectorAll("[data-module]")].map((element) => OWN[element.getAttribute("data-module") ?? ""]);

  function look() {
    const fragment = location.hash.slice(1);
    const kind = kindOf(fragment);
    if (!kind || own.includes(kind) || document.getElementById(fragment)) return;
    const cards = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-assessment] a[data-begin]"));
    const named = kind === "invitation" && cards.length ? "choose" : kind;
    for (const line of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(LINES))) {
      line.hidden = line.dataset.astray !== named;
      for (const link of line.hidden ? [] : line.querySelectorAll("a")) link.hash = fragment;
    }
    if (named === "choose") for (const link of cards) link.hash = fragment;
  }

  addEventListener("hashchange", look);
  look();
}
