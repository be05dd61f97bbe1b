/** What is wrong with what is kept of the relationship: what cannot be used, why nothing is saved, what did not arrive. */
import { nameOfDouble } from "../double.js";
import { fill, notice, save } from "../page.js";
import { showTrouble } from "../trouble.js";
import { startImports } from "./imports.js";
import { kindOf } from "./joining.js";
import { dropDatabase, rawText } from "./raw.js";

/** @typedef {import("./entries.js").Aside} Aside */
/** @typedef {import("../trouble.js").Box} Box */

const LISTED = 20;
const SHOWN = 60;
/** Refusals that concern what is kept already, and not only what is to be. */
const LASTING = ["newer", "damaged"];
const RAW = "counterpart-kept.json";

/**
 * @param {HTMLElement} place
 * @param {import("../page.js").Words} words
 * @param {import("./store.js").Relationship} store
 * @param {string} base leads to the site's root
 */
export function startTroubles(place, words, store, base) {
  const imports = startImports(store);
  /** @type {Map<string, import("./imports.js").Import>} */
  const interrupted = new Map();

  async function saveRaw() {
    save(RAW, await rawText(store.name, [store.name, nameOfDouble(base)]));
  }

  async function reset() {
    try {
      await dropDatabase(store.name);
    } catch {
      return notice(words["kept-reset-failed"]);
    }
    await store.retry();
    notice(words["kept-reset-done"]);
  }

  /** @returns {Box[]} */
  function refusal() {
    const reason = store.refusal() ?? "";
    if (!LASTING.includes(reason)) return [];
    const raw = { label: words["kept-raw"], action: "save-raw", run: saveRaw };
    const again = { label: words["kept-reset"], action: "reset-kept", run: reset, ask: words["kept-reset-ask"] };
    return [{ id: reason, text: words[`kept-${reason}`], buttons: reason === "damaged" ? [raw, again] : [raw] }];
  }

  /** @returns {Box[]} */
  function unusable() {
    const all = store.aside();
    if (!all.length) return [];
    const own = all.filter(({ wrong }) => wrong.code !== "newer");
    const count = all.length;
    const left = count - LISTED;
    const more = left > 0 ? [fill(words["aside-more"], { count: left })] : [];
    const down = { label: words["aside-save"], action: "save-aside", run: () => save(RAW, asFile(all)) };
    const gone = { label: words["aside-discard"], action: "discard-aside", run: () => void store.discard(), ask: words["aside-discard-ask"] };
    return [
      {
        id: "aside",
        title: count === 1 ? words["aside-one"] : fill(words["aside-many"], { count }),
        text: words[own.length ? "aside-lead" : "aside-newer-lead"],
        lines: [...all.slice(0, LISTED).map((entry) => lineOf(entry, words)), ...more],
        buttons: own.length ? [down, gone] : [down],
      },
    ];
  }

  /** @returns {Box[]} */
  function unfinished() {
    return [...interrupted.values()].map((progress) => ({
      id: `import-${progress.id}`,
      text: fill(words["import-left"], { done: progress.done, all: progress.all }),
      buttons: [{ label: words["import-left-seen"], action: "forget-import", run: () => forget(progress) }],
    }));
  }

  /** @param {import("./imports.js").Import} progress */
  function forget(progress) {
    interrupted.delete(progress.id);
    imports.forget(progress);
    show();
  }

  function show() {
    const there = new Set(store.imports().map(({ id }) => id));
    for (const id of interrupted.keys()) if (!there.has(id)) interrupted.delete(id);
    showTrouble(place, words, [...unfinished(), ...refusal(), ...unusable()]);
  }

  store.ready.then(() => {
    imports.left((progress) => {
      interrupted.set(progress.id, progress);
      show();
    });
    show();
  });
  return { show, imports, saveRaw };
}

/** One entry in a line. @param {Aside} aside @param {import("../page.js").Words} words */
function lineOf({ key, kind, thing, wrong, problems }, words) {
  const name = thing && (thing.theme || thing.title || thing.text || thing.date || (typeof thing === "string" ? thing : ""));
  const known = words[`aside-kind-${kind}`];
  const called = String(name || (known ? kindOf(key)[1] : key).replace(/\s+/g, " ")).slice(0, SHOWN);
  const code = !wrong.member && ["member", "time", "long"].includes(wrong.code) ? "whole" : wrong.code;
  const why = problems ? problems.join(" ") : fill(words[`aside-${code}`], { member: wrong.member ?? "", ...wrong.facts });
  return fill(words["aside-item"], { kind: known ?? words["aside-kind-other"], name: called, why });
}

/** @param {Aside[]} all @returns {string} JSON with each entry just as it is kept */
function asFile(all) {
  const entries = all.map(({ key, stored, wrong, problems }) => ({ key, kept: stored, why: problems ?? [wrong.member, wrong.code].filter(Boolean) }));
  return JSON.stringify({ format: "counterpart/kept", entries }, null, 1);
}
