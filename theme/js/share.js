/** Handing over responses: the file, the link, the code, the QR picture. */
import { copied } from "./copy.js";
import { codesOf, compareAddress, fileName, fileOf, inFolder, nameOfAll } from "./handing/handed.js";
import { startLeading } from "./handing/leading.js";
import { readKnown } from "./known.js";
import { need, save } from "./page.js";
import { startResponsePicture } from "./qr/response.js";
import { startSealing } from "./seal/sealing.js";

/** @typedef {import("./handing/handed.js").Made} Made */

/**
 * @param {HTMLElement} section
 * @param {import("./page.js").Words} words
 * @param {string} base leads to the language's root
 * @param {ReturnType<typeof import("./scoring.js").startScoring>} scoring
 * @param {() => void} [onGiven] called when something is handed over
 */
export function startShare(section, words, base, scoring, onGiven = () => {}) {
  const field = need(section, "[data-copy-field]");
  const area = /** @type {HTMLTextAreaElement} */ (need(field, "textarea"));
  const status = need(section, "[data-copied]");
  const root = `${base}../`;
  /** @type {Made[]} */
  let made = [];
  let codes = "";
  const leading = startLeading(section, base, () => made);

  /** @param {string} text @param {string} [more] what to know about it */
  async function copy(text, more = "") {
    field.hidden = false;
    area.value = text;
    area.focus();
    area.select();
    status.textContent = `${words[(await copied(text)) ? "copied" : "copy-by-hand"]} ${more}`.trim();
  }

  async function download() {
    try {
      const { name, text } = await fileOf(made, scoring, root);
      save(name, text);
    } catch {
      for (const { response, text } of made) save(fileName(response, root), text); // without the engine, one by one
    }
  }

  startSealing(need(section, "[data-seal]"), words, () => {
    onGiven();
    return made.map((item) => ({ ...item, name: fileName(item.response, root) }));
  });
  const picture = startResponsePicture(section, words, scoring.ask, scoring.explain);
  section.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("[data-action]");
    if (!button || !made.length) return;
    const action = button.getAttribute("data-action") ?? "";
    if (["download", "copy-link", "copy-code", "show-qr"].includes(action)) onGiven();
    if (action === "download") download();
    if (action === "copy-link") copy(compareAddress(base, codes), inFolder() ? words["link-in-folder"] : "");
    if (action === "copy-code") copy(codes);
    if (action === "show-qr") picture.show(made.map((item) => picturedOf([item], base, root)), picturedOf(made, base, root));
    if (action === "print") print();
  });

  return {
    /** @param {Made[]} next */
    show(next) {
      made = next;
      codes = codesOf(next);
      section.hidden = false;
      field.hidden = true;
      leading.toDesk();
      picture.clear();
      status.textContent = codes ? "" : words["too-long-for-link"];
      for (const button of section.querySelectorAll('[data-action="copy-link"], [data-action="copy-code"]')) {
        button.toggleAttribute("disabled", !codes);
      }
      leading.lead(codes);
    },
    /** Takes away what was made before; the buttons make it anew. @param {boolean} old whether the form has changed */
    lags(old) {
      leading.lead(old ? "" : codes);
      if (!old) return;
      field.hidden = true;
      status.textContent = "";
      picture.clear();
    },
    hide() {
      made = [];
      section.hidden = true;
    },
  };
}

/** What a picture holds of these responses. @param {Made[]} made @param {string} base @param {string} root @returns {import("./qr/response.js").Handed} */
function picturedOf(made, base, root) {
  const code = codesOf(made);
  const [{ response, text }] = made;
  const name = made.length > 1 ? nameOfAll(made, root) : fileName(response, root);
  const title = readKnown(root)[response.assessment.id]?.title ?? response.assessment.id;
  return { code, text, response, title, link: code && !inFolder() ? compareAddress(base, code) : "", name };
}
