/** Sealed files on the comparison page: listed until their passphrase opens them. */
import { fill, need, notice, sayWrong } from "../page.js";
import { canSeal } from "./cipher.js";
import { looksSealed, SEALED_LIMIT } from "./format.js";
import { startListed } from "./listed.js";
import { mark, startShowing } from "./passphrase.js";
import { tryAll } from "./trying.js";

/** Characters in which a file says what it is. */
const BEGINNING = 4096;

/**
 * @param {HTMLElement} place the part of the page for them
 * @param {import("../page.js").Words} words
 * @param {string} base leads to the site's root
 * @param {(files: File[], how: string) => void} onOpened takes what was sealed, as the files they
 *   were made from, and in words how they opened where not with what was typed
 */
export function startOpening(place, words, base, onOpened) {
  const form = /** @type {HTMLFormElement} */ (need(place, "form"));
  const field = /** @type {HTMLInputElement} */ (need(form, "[data-passphrase]"));
  const problem = need(place, "[data-problem]");
  const status = need(form, "[data-said]");
  const listed = startListed(place, words, `counterpart:${new URL(base, location.href).pathname}:sealed`, () => {
    sayWrong(problem, "");
    form.hidden = !listed.sealed().length;
  });
  startShowing(form);
  need(place, "[data-insecure]").hidden = canSeal();

  /**
   * @param {number} tried how many
   * @param {import("./trying.js").Opened[]} opened
   * @param {string} how another passphrase than the typed one did it
   */
  function settle(tried, opened, how) {
    const [right, strange] = [opened.filter(({ file }) => file), opened.filter(({ file }) => !file).map(({ item }) => item)];
    const texts = new Set(opened.map(({ item }) => item.text));
    listed.keep([...listed.all().filter(({ text }) => !texts.has(text)), ...strange]);
    const left = tried - opened.length;
    const count = right.length && left ? fill(words["sealed-opened"], { count: right.length }) : "";
    status.textContent = [how, count].filter(Boolean).join(" ");
    const wrong = left ? words[tried > 1 && !opened.length ? "sealed-passphrase-all" : "sealed-passphrase"] : "";
    sayWrong(problem, strange.length ? words["sealed-unusable"] : wrong);
    mark([field], left ? [field] : []);
    if (!left) field.value = "";
    if (right.length) onOpened(right.flatMap(({ file }) => file ?? []), how);
  }

  onPassphrase(form, field, problem, words, async () => {
    const sealed = listed.sealed();
    const { opened, how } = await tryAll(sealed, field.value, words, (text) => (status.textContent = text));
    settle(sealed.length, opened, how);
  });
  const restored = listed.restore();

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
      const sealed = await Promise.all(
        files.filter((file) => !plain.includes(file)).map(({ name, file = "" }) => listed.read(name, file.slice(0, SEALED_LIMIT + 1))),
      );
      const fresh = sealed.filter(({ text }) => !listed.all().some((item) => item.text === text));
      if (fresh.length < sealed.length) notice(words["compare-twice"]);
      if (!fresh.length) return plain;
      listed.keep([...listed.all(), ...fresh]);
      sayWrong(problem, fresh.flatMap((item) => item.problem || []).length ? words["sealed-unusable"] : "");
      if (!plain.length) (form.hidden ? place : field).focus();
      return plain;
    },
  };
}

/**
 * Tries what was typed when the form is sent, one passphrase at a time.
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} field
 * @param {HTMLElement} problem says what is wrong with it
 * @param {import("../page.js").Words} words
 * @param {() => Promise<void>} attempt
 */
function onPassphrase(form, field, problem, words, attempt) {
  const button = need(form, "[type=submit]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.getAttribute("aria-busy") === "true") return;
    sayWrong(problem, field.value ? "" : words["sealed-empty"]);
    if (!field.value) return field.focus();
    button.setAttribute("aria-busy", "true");
    try {
      await attempt();
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
}
