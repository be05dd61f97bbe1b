/** Handing over a response: the file, the link, the code, the QR picture. */
import { copied } from "./copy.js";
import { need, save } from "./page.js";
import { startResponsePicture } from "./qr/response.js";
import { openRelationship } from "./relationship/store.js";
import { startSealing } from "./seal/sealing.js";

/** @typedef {{text: string, code: string, response: any}} Made what the engine made of a response */

/**
 * @param {HTMLElement} section
 * @param {import("./page.js").Words} words
 * @param {string} base leads to the language's root
 * @param {ReturnType<typeof import("./scoring.js").startScoring>} scoring
 */
export function startShare(section, words, base, scoring) {
  const field = need(section, "[data-copy-field]");
  const area = /** @type {HTMLTextAreaElement} */ (need(field, "textarea"));
  const said = need(section, "[data-copied]");
  const compare = /** @type {HTMLAnchorElement} */ (need(section, '[data-action="compare"]'));
  /** @type {Made | undefined} */
  let made;

  /** @param {string} text @param {string} [more] what to know about it */
  async function copy(text, more = "") {
    field.hidden = false;
    area.value = text;
    area.focus();
    area.select();
    said.textContent = `${words[(await copied(text)) ? "copied" : "copy-by-hand"]} ${more}`.trim();
  }

  startSealing(need(section, "[data-seal]"), words, () => made && { ...made, name: fileName(made.response) });
  const picture = startResponsePicture(section, words, scoring.ask, scoring.explain);
  section.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("[data-action]");
    if (!button || !made) return;
    const action = button.getAttribute("data-action");
    if (action === "download") save(fileName(made.response), made.text);
    if (action === "copy-link") copy(compareAddress(base, made.code), inFolder() ? words["link-in-folder"] : "");
    if (action === "copy-code") copy(made.code);
    if (action === "show-qr") {
      const link = made.code && !inFolder() ? compareAddress(base, made.code) : "";
      picture.show({ ...made, link, name: fileName(made.response) });
    }
    if (action === "print") print();
  });

  compare.addEventListener("click", async (event) => {
    if (!made || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    location.assign(compareAddress(base, (await kept(made)) ? "" : made.code));
  });

  /**
   * Keeps a response for the comparison page. From a folder it goes in the address, if it fits:
   * there a browser may keep something for each page by itself.
   * @param {Made} response
   * @returns {Promise<boolean>} whether the other page will find it
   */
  async function kept(response) {
    if (inFolder() && response.code) return false;
    const relationship = await openRelationship(`${base}../`);
    await relationship.add({ responses: [{ name: "", ...response }] });
    return relationship.kept();
  }

  return {
    /** @param {Made} next without a code where it is too long for a link */
    show(next) {
      made = next;
      section.hidden = false;
      field.hidden = true;
      picture.clear();
      said.textContent = next.code ? "" : words["too-long-for-link"];
      for (const button of section.querySelectorAll('[data-action^="copy-"]')) {
        button.toggleAttribute("disabled", !next.code);
      }
      compare.href = compareAddress(base, next.code);
    },
    /** Takes away what was made before; the buttons make it anew. @param {boolean} old whether the form has changed */
    lags(old) {
      compare.href = compareAddress(base, old ? "" : made?.code ?? "");
      if (!old) return;
      field.hidden = true;
      said.textContent = "";
      picture.clear();
    },
    hide() {
      made = undefined;
      section.hidden = true;
    },
  };
}

/** Whether the page was opened from a folder: its address means nothing on another device. */
function inFolder() {
  return location.protocol === "file:";
}

/**
 * The address that opens the comparison with this response; all of it after the #.
 * @param {string} base
 * @param {string} code
 */
function compareAddress(base, code) {
  const page = inFolder() ? "compare/index.html" : "compare/";
  return new URL(`${base}${page}${code && `#r=${code}`}`, location.href).href;
}

/** @param {any} response */
export function fileName(response) {
  const parts = [response.assessment.id, response.side, response.round, response.respondent.id.slice(0, 6)];
  return `${parts.join("-")}.response.json`;
}
