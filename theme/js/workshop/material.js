/** The programmes and plays of the playbook, as the workshop takes them. They come in a script, which works from a folder too. */
import { blocksOf, PLAYS } from "./picking.js";

/** @typedef {{title: string, text: string, minutes: number}} Step */
/** @typedef {{title: string, minutes: number, steps: Step[], opening: string[], hard: string[], closing: string[]}} Play */
/** @typedef {{play?: string, title?: string, text?: string, minutes?: number, part?: string, rest?: boolean}} Block */
/**
 * @typedef {object} Programme one day of it
 * @property {string} id
 * @property {string} programme the id of the whole
 * @property {string} start as in 09:30
 * @property {boolean} [adjusted] whether somebody changed its minutes or its order
 * @property {string} title
 * @property {number} day 0 where it has one
 * @property {number} minutes
 * @property {string} assessment the one whose report it is the agenda for, or empty
 * @property {string[]} promise
 * @property {Block[]} blocks
 * @property {string} room
 * @property {string[]} before
 * @property {string[]} print
 */
/** @typedef {{programmes: Programme[], plays: Record<string, Play>, sheets: Record<string, import("./paper.js").Sheet>, actions: Record<string, import("./proposal.js").Proposed>}} Material by play */

/** @param {string} address @returns {Promise<Material>} rejects where it does not arrive */
export function loadMaterial(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => resolve(/** @type {any} */ (window).counterpartWorkshop));
    script.addEventListener("error", () => reject(new Error("the programmes did not arrive")));
    document.head.append(script);
  });
}

/**
 * A programme as a request holds it, or plays put together; nothing where there is none.
 * @param {Material} material
 * @param {Pick<import("./stored.js").Chosen, "programme" | "plays">} chosen
 * @param {import("../page.js").Words} words
 */
export function agendaOf({ programmes, plays }, { programme: id, plays: picked }, words) {
  const made = { title: words["plays-title"], promise: [], blocks: blocksOf(words, picked) };
  const programme = id === PLAYS && picked.length ? made : programmes.find((of) => of.id === id);
  if (!programme) return undefined;
  const { title, promise, blocks } = programme;
  return { title, promise, blocks: blocks.map((block) => (block.play ? played(plays[block.play], block) : block)) };
}

/**
 * A play as a block holds it; where it was given other minutes, its steps share them as they share their own.
 * @param {Play} play
 * @param {Block} block
 */
function played(play, { play: id, minutes = play.minutes }) {
  let own = 0;
  let given = 0;
  const steps = play.steps.map((step) => {
    own += step.minutes;
    const until = Math.round((own * minutes) / play.minutes);
    const each = { ...step, minutes: until - given };
    given = until;
    return each;
  });
  return { ...play, play: id, minutes, steps };
}
