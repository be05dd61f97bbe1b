/** Places in a stage for what is written down while the workshop runs: the page fills them, a card at a time. */

const SLOT = /(<[a-z]+ data-slot="([a-z-]+)">)(?=<\/)/g;
/** @type {Record<string, string>} */
const WRITTEN = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const WORTHS = ["yes", "partly", "no"];
/** Stands where nothing was written down. */
const NOTHING = "–";

/**
 * A stage with its slots filled; what is put in is text, whatever it holds.
 * @param {string} html of a stage
 * @param {Record<string, string>} slots by name
 */
export function filledIn(html, slots) {
  return html.replace(SLOT, (_, tag, name) => tag + (slots[name]?.trim() || (name.endsWith("text") ? "" : NOTHING)).replace(/[&<>"]/g, (sign) => WRITTEN[sign]));
}

/**
 * What the whole workshop puts into the slots of its last card.
 * @param {any} workshop undefined where nothing is noted, as in a dry run
 * @returns {Record<string, string>}
 */
export function closingSlots(workshop) {
  const counts = ["buyer", "supplier"].flatMap((side) => WORTHS.map((worth) => [`${side}-${worth}`, String(workshop?.worth?.[side]?.[worth] || "")]));
  return Object.fromEntries([...counts, ["parked", (workshop?.parked ?? []).join(" · ")]]);
}

/**
 * What a decision puts into the slots of its card.
 * @param {any} decision undefined where there is none
 * @param {[string, string][]} rungs each its id and its words
 * @returns {Record<string, string>}
 */
export function slotsOf(decision, rungs) {
  const words = new Map(rungs);
  const said = (/** @type {string} */ id = "") => words.get(id) ?? id;
  const sides = ["buyer", "supplier"].flatMap((side) => {
    const { now, next, text = "" } = decision?.wrote?.[side] ?? {};
    return [[`${side}-now`, said(now)], [`${side}-next`, said(next)], [`${side}-text`, text]];
  });
  return Object.fromEntries([...sides, ["now", said(decision?.now)], ["next", said(decision?.next)]]);
}
