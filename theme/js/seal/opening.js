/** Sealed files on the comparison page: listed until their passphrase opens them. */
import { isolated } from "../invite/words.js";
import { fill, make, need, notice, sayWrong } from "../page.js";
import { keptRound } from "../round-name.js";
import { canSeal, open } from "./cipher.js";
import { strangeContent } from "./content.js";
import { looksSealed, readSealed, SEALED_LIMIT, SealError } from "./format.js";
import { mark, startShowing } from "./passphrase.js";
import { variants } from "./variants.js";

/** Characters in which a file says what it is. */
const BEGINNING = 4096;

/** @typedef {{name: string, text: string, file?: import("./format.js").Sealed, problem: string}} Item */

/**
 * @param {HTMLElement} place the part of the page for them
 * @param {import("../page.js").Words} words
 * @param {string} base leads to the site's root
 * @param {(files: File[], how: string) => void} onOpened takes what was sealed, as the files they
 *   were made from, and in words how they opened where not with what was typed
 */
export function startOpening(place, words, base, onOpened) {
  const key = `counterpart:${new URL(base, location.href).pathname}:sealed`;
  const form = /** @type {HTMLFormElement} */ (need(place, "form"));
  const field = /** @type {HTMLInputElement} */ (need(form, "[data-passphrase]"));
  const problem = need(place, "[data-problem]");
  const said = need(form, "[data-said]");
  const button = need(form, "[type=submit]");
  /** @type {Item[]} */
  let items = [];
  startShowing(form);
  need(place, "[data-insecure]").hidden = canSeal();

  /** @param {unknown} error */
  const explain = (error) => {
    if (!(error instanceof SealError)) throw error;
    return fill(words[`sealed-${error.code}`], error.facts);
  };

  /** @param {string} name @param {string} text @returns {Promise<Item>} */
  async function read(name, text) {
    if (!canSeal()) return { name, text, problem: "" };
    try {
      return { name, text, file: await readSealed(text), problem: "" };
    } catch (error) {
      return { name, text, problem: explain(error) };
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
    sayWrong(problem, "");
    form.hidden = !items.some(({ file }) => file);
    need(place, "ul").replaceChildren(...items.map(row));
  }

  /** @param {Item} item */
  function row(item) {
    const remove = make("button", "cp-text-button", words["compare-remove"]);
    remove.setAttribute("type", "button");
    remove.setAttribute("aria-label", fill(words["compare-remove-long"], { name: isolated(item.name) }));
    remove.addEventListener("click", () => {
      keep(items.filter((other) => other !== item));
      const next = place.querySelector("ul button");
      if (next instanceof HTMLElement) next.focus();
    });
    const { file } = item;
    const about = file
      ? [make("span", `cp-who cp-who--${file.side}`, words[`compare-${file.side}`]), fill(words["sealed-round"], { round: keptRound(file.round) ?? file.round })]
      : [];
    const wrong = item.problem ? [make("span", "cp-sealed__problem", item.problem)] : [];
    return make("li", "", make("b", "", make("bdi", "", item.name)), ...about, ...wrong, remove);
  }

  /**
   * Tries a passphrase on what is sealed; what it opens is another's, unless it is not what the
   * seal says.
   * @param {Item[]} sealed
   * @param {string} passphrase
   * @param {string} doing said while it lasts
   * @returns {Promise<{item: Item, file?: File}[]>} what it opened
   */
  async function tryOn(sealed, passphrase, doing) {
    const opened = [];
    for (const [at, item] of sealed.entries()) {
      const file = /** @type {import("./format.js").Sealed} */ (item.file);
      said.textContent = fill(words[doing], { number: at + 1, count: sealed.length });
      try {
        const bytes = await open(file, passphrase);
        const strange = strangeContent(bytes, file);
        if (strange) opened.push({ item: { name: item.name, text: item.text, problem: fill(words[`sealed-holds-${strange.code}`], strange.facts) } });
        else opened.push({ item, file: new File([bytes], item.name) });
      } catch (error) {
        if (!(error instanceof SealError)) throw error;
      }
    }
    return opened;
  }

  /** Tries what was typed, and where it opens nothing, what may have been meant. @param {string} passphrase */
  async function tryAll(passphrase) {
    const sealed = items.filter(({ file }) => file);
    let opened = await tryOn(sealed, passphrase, "sealed-working");
    let how = "";
    for (const { why, text } of opened.length ? [] : variants(passphrase)) {
      opened = await tryOn(sealed, text, "sealed-similar");
      if (opened.length) how = words[`sealed-meant-${why}`];
      if (opened.length) break;
    }
    settle(sealed, opened, how);
  }

  /**
   * @param {Item[]} sealed what was tried
   * @param {{item: Item, file?: File}[]} opened
   * @param {string} how another passphrase than the typed one did it
   */
  function settle(sealed, opened, how) {
    const [right, strange] = [opened.filter(({ file }) => file), opened.filter(({ file }) => !file).map(({ item }) => item)];
    const texts = new Set(opened.map(({ item }) => item.text));
    keep([...items.filter(({ text }) => !texts.has(text)), ...strange]);
    const left = sealed.length - opened.length;
    const count = right.length && left ? fill(words["sealed-opened"], { count: right.length }) : "";
    said.textContent = [how, count].filter(Boolean).join(" ");
    const wrong = left ? words[sealed.length > 1 && !opened.length ? "sealed-passphrase-all" : "sealed-passphrase"] : "";
    sayWrong(problem, strange.length ? words["sealed-unusable"] : wrong);
    mark([field], left ? [field] : []);
    if (!left) field.value = "";
    if (right.length) onOpened(right.flatMap(({ file }) => file ?? []), how);
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.getAttribute("aria-busy") === "true") return;
    sayWrong(problem, field.value ? "" : words["sealed-empty"]);
    if (!field.value) return field.focus();
    button.setAttribute("aria-busy", "true");
    try {
      await tryAll(field.value);
    } finally {
      button.removeAttribute("aria-busy");
    }
  });

  /** What this tab was given before it was loaded again. */
  async function restore() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(key) ?? "[]");
      items = await Promise.all(kept.map((/** @type {[string, string]} */ [name, text]) => read(name, text)));
    } catch {
      items = [];
    }
    show();
  }
  const restored = restore();

  return {
    /**
     * Lists the sealed ones among these files.
     * @template {{name: string, file?: string}} T
     * @param {T[]} files `file` is the text of one
     * @returns {Promise<T[]>} the others
     */
    async take(files) {
      const plain = files.filter(({ file = "" }) => !looksSealed(file.slice(0, BEGINNING)));
      if (plain.length === files.length) return plain;
      await restored;
      const found = await Promise.all(
        files.filter((file) => !plain.includes(file)).map(({ name, file = "" }) => read(name, file.slice(0, SEALED_LIMIT + 1))),
      );
      const fresh = found.filter(({ text }) => !items.some((item) => item.text === text));
      if (fresh.length < found.length) notice(words["compare-twice"]);
      if (!fresh.length) return plain;
      keep([...items, ...fresh]);
      sayWrong(problem, fresh.flatMap((item) => item.problem || []).length ? words["sealed-unusable"] : "");
      if (!plain.length) (form.hidden ? place : field).focus();
      return plain;
    },
  };
}
