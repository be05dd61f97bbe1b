/** Shows findings on the page, and says them as text. */
import { fill, make } from "../page.js";
import { gravest } from "./findings.js";

/** @typedef {import("./findings.js").Finding} Finding */
/** @typedef {import("../page.js").Words} Words */

const SVG = "http://www.w3.org/2000/svg";
/** @type {Record<string, string[]>} a shape for each state, so that colour is not all */
const SHAPES = {
  wait: ["M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18Z", "M12 7.5V12l3 2"],
  fine: ["M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18Z", "m8 12.2 2.8 2.8L16 9.4"],
  better: ["M12 3.5 22 20.5H2Z", "M12 10v4.6M12 17.2v.4"],
  must: ["M8 3h8l5 5v8l-5 5H8l-5-5V8Z", "m9 9 6 6m0-6-6 6"],
};

/** @param {string} state @returns {SVGElement} */
export function icon(state) {
  const drawn = document.createElementNS(SVG, "svg");
  drawn.setAttribute("viewBox", "0 0 24 24");
  drawn.setAttribute("class", `cp-state cp-state--${state}`);
  drawn.setAttribute("aria-hidden", "true");
  for (const shape of SHAPES[state]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", shape);
    drawn.append(path);
  }
  return drawn;
}

/** A row for a check that is still waiting. @param {string} check @param {Words} words */
export function waitingRow(check, words) {
  const text = make("p", "cp-finding__text", words[`${check}-wait`]);
  return row(check, "wait", words, text);
}

/** @param {Finding} finding @param {Words} words */
export function findingRow(finding, words) {
  const texts = sentences(finding, words);
  const parts = [make("p", "cp-finding__text", texts.means)];
  if (finding.list.length && finding.check !== "types") parts.push(listOf(finding.list));
  if (texts.change) {
    const change = make("p", "cp-finding__change", make("b", "", words["what-to-change"]), ` ${texts.change}`);
    parts.push(change);
    if (finding.list.length && finding.check === "types") parts.push(listOf(finding.list));
  }
  return row(finding.check, finding.state, words, ...parts);
}

/** @param {HTMLElement} place @param {Finding[]} findings @param {Words} words */
export function showSummary(place, findings, words) {
  const states = findings.map(({ state }) => state);
  const verdict = gravest(states);
  place.dataset.state = verdict;
  place.querySelector("[data-icon]")?.replaceChildren(icon(verdict));
  place.querySelector("[data-verdict]")?.replaceChildren(words[`summary-${verdict}`]);
  const counts = ["must", "better", "fine"].flatMap((state) => {
    const count = states.filter((other) => other === state).length;
    return count ? [make("li", "", icon(state), fill(words[`count-${state}`], { count }))] : [];
  });
  place.querySelector("[data-counts]")?.replaceChildren(...counts);
}

/** @param {Finding[]} findings @param {Words} words @returns {string} for a mail or a ticket */
export function asText(findings, words) {
  const date = new Date().toISOString().slice(0, 16).replace("T", " ");
  const lines = [fill(words["text-title"], { date: `${date} UTC` }), location.href, navigator.userAgent, ""];
  for (const finding of findings) {
    const { means, change } = sentences(finding, words);
    lines.push(`[${words[`state-${finding.state}`]}] ${words[`${finding.check}-title`]}: ${means}`);
    if (change) lines.push(fill(words["text-change"], { text: change }));
    lines.push(...finding.list.map((item) => `    - ${item}`));
  }
  return `${lines.join("\n")}\n`;
}

/** @param {Finding} finding @param {Words} words */
function sentences({ check, outcome, facts }, words) {
  return {
    means: fill(words[`${check}-${outcome}`], facts),
    change: fill(words[`${check}-${outcome}-change`] ?? "", facts),
  };
}

/** @param {string} check @param {string} state @param {Words} words @param {Node[]} parts */
function row(check, state, words, ...parts) {
  const label = make("span", "cp-finding__state", icon(state), words[`state-${state}`]);
  const head = make("h4", "", words[`${check}-title`]);
  const made = make("li", "cp-finding", make("div", "cp-finding__head", head, label), ...parts);
  made.dataset.check = check;
  made.dataset.state = state;
  return made;
}

/** @param {string[]} items */
function listOf(items) {
  return make("ul", "cp-finding__list", ...items.map((item) => make("li", "", item)));
}
