/**
 * A workshop as this browser keeps it beside its relationship: what was chosen, the card, the stage,
 * the clock. It is kept twice, as drafts are, so that a browser that is killed comes back to it.
 */
import { openDouble } from "../double.js";
import { laterOf } from "../double/revision.js";
import { nameOfStore } from "../relationship/store.js";

/**
 * @typedef {object} Chosen what a deck is made of
 * @property {boolean} sample whether it is a dry run
 * @property {string} programme its id; empty where there is none
 * @property {string[]} assessments
 * @property {string} order
 * @property {number} most
 * @property {string[]} plays put together, in their order
 */
/**
 * @typedef {Chosen & import("./walk.js").Place & {started: number, until: number, open: boolean, record: string}} Workshop `open` while it runs, until
 *   somebody leaves it; `record` is the id of what is written down, empty where nothing is
 */

const VERSION = 1;
const ID = /^[a-z0-9][a-z0-9-]{0,159}$/;

/** @param {string} base leads to the site's root */
export function openStored(base) {
  const double = openDouble(base);
  const key = `${nameOfStore(base)}:workshop`;
  let text = double.read(key) ?? "";
  return {
    /** Kept when the later of what is kept twice is known. */
    ready: double.ready.then((all) => {
      text = laterOf(text, all.get(key));
    }),
    /** @returns {Workshop | undefined} nothing where there is none, or none that this playbook understands */
    read: () => checked(text),
    /** @param {Workshop} workshop @returns {Promise<boolean>} whether the browser keeps it */
    write(workshop) {
      const value = { version: VERSION, ...workshop };
      text = JSON.stringify(value);
      return double.write(key, value);
    },
    /** It is over. */
    clear() {
      text = "";
      return double.write(key, { gone: true });
    },
  };
}

/** @param {string} text @returns {Workshop | undefined} */
export function checked(text) {
  try {
    const given = JSON.parse(text || "{}");
    if (given.gone || given.version !== VERSION || !ID.test(given.card)) return undefined;
    const wrong = [given.stage, given.since, given.started, given.until, given.most].some((number) => !Number.isSafeInteger(number) || number < 0);
    const odd = [given.sample, given.open].some((flag) => typeof flag !== "boolean") || typeof given.programme !== "string" || typeof given.order !== "string";
    if (wrong || odd || !Array.isArray(given.assessments) || !given.assessments.every((/** @type {unknown} */ id) => ID.test(String(id)))) return undefined;
    const plays = (Array.isArray(given.plays) ? given.plays : []).filter((/** @type {unknown} */ id) => typeof id === "string" && ID.test(id));
    const { sample, programme, assessments, order, most, card, stage, since, started, until, open } = given;
    const record = ID.test(given.record ?? "") ? given.record : "";
    return { sample, programme, assessments, order, most, plays, card, stage, since, started, until, open, record, revealed: stages(given.revealed) };
  } catch {
    return undefined;
  }
}

/** @param {unknown} revealed @returns {Record<string, number>} */
function stages(revealed) {
  return Object.fromEntries(Object.entries(revealed ?? {}).filter(([id, stage]) => ID.test(id) && Number.isSafeInteger(stage) && stage >= 0));
}
