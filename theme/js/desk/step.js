/** The next step in one sentence, with the one thing to click. */
import { together } from "../invite/words.js";
import { folderOf, markOf } from "../own-questions/address.js";
import { fill, need } from "../page.js";
import { nextStep } from "./next.js";

/** What each step leads to: a page with its assessments, or something that the desk does, and what the link says. @type {Record<string, (step: import("./next.js").Step) => {href: string, label: string}>} */
const LEADS = {
  "set-up": () => ({ href: "../set-up/index.html", label: "desk-set-up" }),
  choose: () => ({ href: "../set-up/index.html", label: "desk-set-up" }),
  yours: () => ({ href: "", label: "desk-yours" }),
  own: ({ assessments: [id] = [""] }) => ({ href: `../assessments/${folderOf(id)}/index.html${markOf(id)}`, label: "desk-answer" }),
  invite: ({ assessments, side }) => ({ href: `../invite/index.html#side=${side}&assessments=${assessments}`, label: "desk-invite" }),
  remind: () => ({ href: "", label: "desk-remind" }),
  compare: ({ assessments }) => ({ href: `../compare/index.html#assessment=${assessments}`, label: "desk-result" }),
  act: () => ({ href: "../plan/index.html", label: "desk-plan-open" }),
};

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 * @param {object} on
 * @param {(assessment: string, side: import("../relationship/set-up.js").Side) => void} on.remind
 * @param {() => void} on.yours one's own answers are to count
 * @param {(assessment: string) => string} on.titleOf
 */
export function startStep(section, words, { remind, yours, titleOf }) {
  const place = need(section, "[data-next]");
  const link = /** @type {HTMLAnchorElement} */ (need(section, "[data-next-link]"));
  /** @type {import("./next.js").Step} */
  let step = { code: "set-up" };
  link.addEventListener("click", (event) => {
    if (step.code !== "remind" && step.code !== "yours") return;
    event.preventDefault();
    if (step.code === "yours") yours();
    else remind(step.assessments?.[0] ?? "", /** @type {import("../relationship/set-up.js").Side} */ (step.side));
  });

  return {
    /** @param {Parameters<typeof nextStep>[0]} of */
    show(of) {
      step = nextStep(of);
      const { href, label } = LEADS[step.code](step);
      const facts = { count: step.count ?? 0, assessment: together((step.assessments ?? []).map(titleOf), words), side: words[`desk-side-${step.side}`] ?? "" };
      const said = fill(words[`desk-next-${step.code}`], facts);
      if (place.textContent !== said) place.textContent = said; // what is written in the page stands there already
      place.dataset.next = step.code;
      link.href = href || "#desk-who";
      link.textContent = words[label];
    },
  };
}
