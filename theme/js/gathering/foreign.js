/**
 * What names another relationship than the one that it comes to: two clients never mix silently. A
 * relationship that was set up asks; one that nobody set up takes it in, and says so.
 */
import { alike } from "../alike.js";
import { fill, isolated, need, notice } from "../page.js";
import { openNext, openedId } from "../relationship/opened.js";
import { openShelf } from "../relationship/shelf.js";
import { takenOver } from "../relationship/travelling.js";
import { putApart } from "./apart.js";

const NO_RECORDS = { names: [], actions: [], rules: [], events: [], workshops: [], decisions: [], questions: [], setUp: undefined };
const QUOTING = /\p{Quotation_Mark}/gu;

/** @typedef {import("./reading.js").Taken} Taken */
/** @typedef {{taken: Taken, said: string}} Admitted what comes in here, and what is to be said of it */

/**
 * @param {import("../page.js").Words} words
 * @param {string} base leads to the site's root
 * @param {import("../relationship/store.js").Relationship} store
 */
export function startForeignNames(words, base, store) {
  const shelf = openShelf(base);
  const dialog = /** @type {HTMLDialogElement} */ (need(document, "[data-foreign-dialog]"));
  /** One question at a time. @type {Promise<any>} */
  let last = Promise.resolve();

  /** @param {string} mine @param {string[]} theirs @returns {Promise<string>} */
  function ask(mine, theirs) {
    need(dialog, "[data-foreign-text]").textContent = fill(words["foreign-text"], { mine: listed([mine], words), theirs: listed(theirs, words) });
    dialog.returnValue = "cancel";
    dialog.showModal();
    return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true }));
  }

  /** What comes in here brings its set-up. @param {Admitted} admitted @returns {Promise<Admitted>} */
  async function settled(admitted) {
    const id = openedId(base);
    const change = takenOver(shelf.get(id), admitted.taken.setUp);
    if (change) await shelf.change(id, change);
    return admitted;
  }

  /** @param {Taken} taken @returns {Promise<Admitted>} */
  async function admit(taken) {
    await Promise.all([shelf.ready, store.ready]);
    const { name } = shelf.get(openedId(base));
    const known = [...new Set([name, ...store.names(), ...store.responses().map(({ response }) => response.relationship)])].filter(alike);
    const theirs = foreign(taken, known);
    if (!theirs.length || !known.length) return { taken, said: "" };
    if (!name) return { taken, said: fill(words["foreign-told"], { theirs: listed(theirs, words) }) };
    const chosen = await ask(name, theirs);
    if (chosen === "same") return { taken, said: "" };
    if (chosen !== "separate") return { taken: { ...taken, responses: [], ...NO_RECORDS }, said: words["foreign-cancelled"] };
    const { here, apart } = parted(taken, theirs);
    const { ids, lost } = await putApart(base, shelf, apart, theirs, words);
    if (lost.length) return { taken: here, said: lost.join(" ") };
    const sentence = fill(words["foreign-separated"], { theirs: listed(theirs, words) });
    if (here.responses.length || here.names.length) return { taken: here, said: sentence };
    notice(sentence, { label: words["foreign-open"], run: () => go(base, ids[0]) });
    return { taken: here, said: "" };
  }

  return {
    /** @param {Taken} taken @returns {Promise<Admitted>} */
    admit(taken) {
      const turn = last.then(() => admit(taken)).then(settled);
      last = turn.catch(() => {});
      return turn;
    },
  };
}

/** The names among what came that are none of those that are known. @param {Taken} taken @param {string[]} known @returns {string[]} */
function foreign({ responses, names: listed, setUp }, known) {
  const names = [...listed, setUp?.name ?? ""];
  const ours = new Set(known.map(alike));
  if (names.some((name) => ours.has(alike(name)))) for (const name of names) ours.add(alike(name)); // a file of this one knows all its spellings
  /** @type {Map<string, string>} */
  const strangers = new Map();
  for (const name of [...names, ...responses.map(({ response }) => response.relationship)]) {
    if (alike(name) && !ours.has(alike(name)) && !strangers.has(alike(name))) strangers.set(alike(name), name);
  }
  return [...strangers.values()];
}

/** What stays, and what names another; records go with the names of their file. @param {Taken} taken @param {string[]} theirs */
function parted(taken, theirs) {
  const other = new Set(theirs.map(alike));
  const is = (/** @type {string} */ name) => other.has(alike(name));
  const { names, actions, rules, events, setUp } = taken;
  const goes = [...names, setUp?.name ?? ""].some(is);
  return {
    here: { ...taken, responses: taken.responses.filter(({ response }) => !is(response.relationship)), ...(goes ? NO_RECORDS : {}) },
    apart: { ...taken, responses: taken.responses.filter(({ response }) => is(response.relationship)), ...(goes ? { names, actions, rules, events, setUp } : NO_RECORDS) },
  };
}

/** Names that others gave, which cannot end the quotation marks around them. @param {string[]} names @param {import("../page.js").Words} words */
function listed(names, words) {
  const quoted = names.slice(0, 3).map((name) => fill(words["foreign-name"], { name: isolated(name.replace(QUOTING, "'")) }));
  return quoted.join(", ") + (names.length > 3 ? ", …" : "");
}

/** @param {string} base @param {string} id */
function go(base, id) {
  openNext(base, id);
  location.assign(new URL("../relationship/index.html", location.href));
}
