/** Handing over a response sealed with a passphrase, to be opened together. */
import { fill, need, save, sayWrong } from "../page.js";
import { canSeal, seal } from "./cipher.js";
import { mark, SHORTEST, startShowing } from "./passphrase.js";
import { oddIn } from "./variants.js";

/**
 * @param {HTMLElement} place the part of the page for it
 * @param {import("../page.js").Words} words
 * @param {() => {text: string, name: string, response: any}[]} made the responses as files, each
 *   with its name; each gets a seal of its own
 */
export function startSealing(place, words, made) {
  const form = /** @type {HTMLFormElement} */ (need(place, "form"));
  const first = /** @type {HTMLInputElement} */ (need(form, "[data-passphrase=first]"));
  const again = /** @type {HTMLInputElement} */ (need(form, "[data-passphrase=again]"));
  const twice = need(form, "[data-again]");
  const problem = need(form, "[data-problem]");
  const status = need(form, "[data-said]");
  const button = /** @type {HTMLButtonElement} */ (need(form, "[type=submit]"));
  form.hidden = !canSeal();
  need(place, "[data-insecure]").hidden = canSeal();
  startShowing(form, (shown) => (twice.hidden = shown));
  /** A passphrase that its owner was warned of, and may keep. */
  let warned = "";

  /** @param {string} text @param {HTMLInputElement[]} wrong where it has to be put right */
  function refuse(text, ...wrong) {
    sayWrong(problem, text);
    mark([first, again], wrong);
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const responses = made();
    if (!responses.length || button.getAttribute("aria-busy") === "true") return;
    status.textContent = "";
    const passphrase = first.value.normalize("NFC");
    if ([...passphrase.trim()].length < SHORTEST) {
      return refuse(fill(words["seal-too-short"], { count: SHORTEST }), first);
    }
    if (!twice.hidden && again.value.normalize("NFC") !== passphrase) return refuse(words["seal-not-alike"], again);
    const odd = oddIn(passphrase);
    if (odd && warned !== passphrase) {
      warned = passphrase;
      return refuse(words[`seal-odd-${odd}`], first);
    }
    warned = "";
    refuse("");
    button.setAttribute("aria-busy", "true");
    status.textContent = words["seal-working"];
    try {
      const names = [];
      for (const { name, text, response } of responses) {
        names.push(name.replace(/\.response\.json$/, ".sealed.json"));
        save(names[names.length - 1], await seal(text, response, passphrase));
      }
      status.textContent = fill(words[names.length > 1 ? "seal-done-several" : "seal-done"], { name: names.join(", ") });
      first.value = again.value = "";
    } catch (error) {
      status.textContent = "";
      refuse(words["seal-failed"]);
      console.warn("The response could not be sealed", error);
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
}
