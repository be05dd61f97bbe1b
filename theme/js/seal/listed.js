/** The sealed files that wait for their passphrase: read, kept for a reload, listed. */
import { fill, isolated, make, need } from "../page.js";
import { roundName } from "../round-name.js";
import { canSeal } from "./cipher.js";
import { readSealed, SealError } from "./format.js";

/** @typedef {{name: string, text: string, file?: import("./format.js").Sealed, problem: string}} Item */

/**
 * @param {HTMLElement} place the part of the page for them
 * @param {import("../page.js").Words} words
 * @param {string} key of what this tab keeps
 * @param {() => void} shown called when they are listed anew
 */
export function startListed(place, words, key, shown) {
  /** @type {Item[]} */
  let items = [];

  /** @param {string} name @param {string} text @returns {Promise<Item>} */
  async function read(name, text) {
    if (!canSeal()) return { name, text, problem: "" };
    try {
      return { name, text, file: await readSealed(text), problem: "" };
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      return { name, text, problem: fill(words[`sealed-${error.code}`], error.facts) };
    }
  }

  /** @param {Item[]} next */
  function keep(next) {
    items = next;
    try {
      sessionStorage.setItem(key, JSON.stringify(items.map(({ name, text }) => [name, text])));
    } catch {
      // they are still listed; only a reload would lose them
    }
    show();
  }

  function show() {
    place.hidden = !items.length;
    shown();
    need(place, "ul").replaceChildren(...items.map((item) => row(item, words, () => remove(item))));
  }

  /** @param {Item} item */
  function remove(item) {
    keep(items.filter((other) => other !== item));
    const next = place.querySelector("ul button");
    if (next instanceof HTMLElement) next.focus();
  }

  /** What this tab was given before it was loaded again. */
  async function restore() {
    try {
      const stored = JSON.parse(sessionStorage.getItem(key) ?? "[]");
      items = await Promise.all(stored.map((/** @type {[string, string]} */ [name, text]) => read(name, text)));
    } catch {
      items = [];
    }
    show();
  }

  return {
    all: () => items,
    /** Those that a passphrase may open. */
    sealed: () => items.filter(({ file }) => file),
    read,
    keep,
    restore,
  };
}

/** @param {Item} item @param {import("../page.js").Words} words @param {() => void} onRemove */
function row(item, words, onRemove) {
  const remove = make("button", "cp-text-button", words["compare-remove"]);
  remove.setAttribute("type", "button");
  remove.setAttribute("aria-label", fill(words["compare-remove-long"], { name: isolated(item.name) }));
  remove.addEventListener("click", onRemove);
  const { file } = item;
  const about = file
    ? [make("span", `cp-who cp-who--${file.side}`, words[`compare-${file.side}`]), fill(words["sealed-round"], { round: roundName(file.round) ?? file.round })]
    : [];
  const wrong = item.problem ? [make("span", "cp-sealed__problem", item.problem)] : [];
  return make("li", "", make("b", "", make("bdi", "", item.name)), ...about, ...wrong, remove);
}
