/**
 * Workshops of a relationship, and what the room decided in each: kept as the plan keeps its
 * records, a new version a change, on top of the latest one. What the room agrees to do are actions
 * of the plan that name their workshop.
 */
import { startKeeping } from "../plan/keeping.js";

/** @typedef {import("./set-up.js").Side} Side */
/** @typedef {import("../plan/fields.js").Patch} Patch */
/** @typedef {{assessment: string, topic: string, title?: string}} Topic a dimension or a question; `title` is what it is called in the room */
/** @typedef {"yes" | "partly" | "no"} Worth */
/** @typedef {{now?: string, next?: string, text?: string}} Written rungs are the number of a ladder's step, or a state's id */

/** Actions of one topic, at most: more do not get done. */
export const ACTIONS_LIMIT = 3;

/**
 * @param {import("./store.js").Relationship} store
 * @param {(refused: import("../plan/keeping.js").Refused) => void} refuse told what would not be read again, and is not kept
 */
export function startWorkshops(store, refuse) {
  const keeping = startKeeping(store, refuse);
  /** @param {string} id @returns {any} */
  const of = (id) => keeping.all("workshops").find((workshop) => workshop.id === id);
  /** @param {string} workshop @returns {any[]} */
  const decisions = (workshop) => (of(workshop) ? keeping.all("decisions").filter((decision) => decision.workshop === workshop) : []);
  /** @param {string} workshop @param {Topic} [topic] @returns {any[]} */
  const actions = (workshop, topic) =>
    keeping.all("actions").filter((action) => action.workshop === workshop && (!topic || (action.assessment === topic.assessment && action.dimension === topic.topic)));

  /** @param {string} workshop @param {Topic} topic @returns {any} */
  function decision(workshop, { assessment, topic }) {
    return decisions(workshop).find((entry) => entry.assessment === assessment && entry.topic === topic);
  }

  /**
   * What was said and agreed on a topic; the first time makes its record.
   * @param {string} workshop
   * @param {Topic} topic
   * @param {Patch} patch `said`, `now`, `next`, `wrote`
   * @param {string} [source] what is typed in
   * @returns {string} the id of its record; empty where there is no such workshop, or it is refused
   */
  function decide(workshop, topic, patch, source = "") {
    const there = decision(workshop, topic);
    if (there) return keeping.write("decisions", there.id, patch, source) === false ? "" : there.id;
    return of(workshop) ? keeping.add("decisions", { ...topic, ...patch, workshop }) : "";
  }

  return {
    /** Those that were not removed, the latest first. @returns {any[]} */
    all: () => keeping.all("workshops").sort((workshop, other) => Number(workshop.date > other.date) - Number(workshop.date < other.date)).reverse(),
    of,
    decisions,
    decision,
    /** Actions of the plan that were agreed in a workshop, or on one of its topics. */
    actions,
    /**
     * @param {Patch} given such as `date`, `round`, `programme`, `title`, `shown`, `present`
     * @returns {string} its id; empty where it is refused
     */
    begin: (given) => keeping.add("workshops", given),
    /** @param {string} id @param {Patch} patch such as `{ "present.buyer": 6, parked: ["…"] }` @param {string} [source] what is typed in */
    write: (id, patch, source = "") => keeping.write("workshops", id, patch, source),
    /** One answer to whether it was worth the time. @param {string} id @param {Side} side @param {Worth} worth */
    vote(id, side, worth) {
      const counts = of(id)?.worth?.[side] ?? {};
      return keeping.write("workshops", id, { [`worth.${side}`]: { ...counts, [worth]: (counts[worth] ?? 0) + 1 } }, "");
    },
    decide,
    /** What a side wrote in silence; it stays beside what the room agrees on. @param {string} workshop @param {Topic} topic @param {Side} side @param {Written} written */
    silent(workshop, topic, side, written) {
      const before = decision(workshop, topic)?.wrote ?? NOTHING_WRITTEN;
      return decide(workshop, topic, { wrote: { ...before, [side]: { ...before[side], ...written } } });
    },
    /**
     * An action for the plan: with an owner at both companies and dates, in the round of the workshop.
     * @param {string} workshop
     * @param {Topic} topic with empty ids where it belongs to none
     * @param {Patch} given
     * @returns {string} its id; empty where the topic has as many as get done, or it is refused
     */
    act(workshop, topic, given) {
      const about = { assessment: topic.assessment, dimension: topic.topic, round: of(workshop)?.round ?? "" };
      const record = { ...about, theme: topic.title ?? "", ...given, workshop };
      if (!of(workshop)) return "";
      if (!topic.topic || actions(workshop, topic).length < ACTIONS_LIMIT) return keeping.add("actions", record);
      refuse({ wrong: { code: "full", facts: { limit: ACTIONS_LIMIT } }, kind: "actions", record });
      return "";
    },
    /** Takes it off the list, with its decisions; what was agreed to do stays in the plan. @param {string} id */
    remove: (id) => keeping.write("workshops", id, { withdrawn: true }, ""),
    /** Takes the last change back. */
    undo: keeping.undo,
    get undoable() {
      return keeping.undoable;
    },
  };
}

/** @type {Record<Side, Written>} */
const NOTHING_WRITTEN = { buyer: { now: "", next: "", text: "" }, supplier: { now: "", next: "", text: "" } };
