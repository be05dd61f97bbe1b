/** The text to send, the link in it, and the mail that holds both. */
import { copied } from "../copy.js";
import { fill, make, need } from "../page.js";
import { IN_FOLDER } from "./asked.js";
import { letter } from "./words.js";

/** @typedef {{words: import("../page.js").Words, titles: Record<string, string>, minutes: Record<string, string>}} Letters */

/** Longer addresses are cut off, or refused, on the way to a mail program. */
const MAIL_LIMIT = 2000;

/**
 * @param {HTMLElement} result
 * @param {Record<string, Letters>} letters by language
 * @param {import("../page.js").Words} words
 */
export function startLetter(result, letters, words) {
  const address = /** @type {HTMLInputElement} */ (need(result, "#invite-link"));
  const text = need(result, "[data-letter]");
  const mail = /** @type {HTMLAnchorElement} */ (need(result, "[data-mail]"));

  /** Shows what was copied, or lets it be copied by hand. @param {string} what @param {string} value */
  async function copy(what, value) {
    const said = need(result, `[data-copied="${what}"]`);
    if (what === "link") address.select();
    else getSelection()?.selectAllChildren(text);
    said.textContent = words[(await copied(value)) ? "copied" : "copy-by-hand"];
  }

  return {
    /** @param {import("./asked.js").Asked} asked @param {string} link */
    show(asked, link) {
      const { words: said, titles, minutes } = letters[asked.language];
      const about = { ...asked, assessment: titles[asked.assessment], minutes: minutes[asked.assessment], link };
      const paragraphs = letter(said, about);
      text.lang = asked.language;
      text.replaceChildren(...paragraphs.map((one) => (one === link ? make("p", "cp-letter__link", one) : make("p", "", one))));
      const subject = fill(said["mail-subject"], { assessment: about.assessment });
      mail.href = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(paragraphs.join("\r\n\r\n"))}`;
      const long = mail.href.length > MAIL_LIMIT;
      mail.hidden = long;
      need(result, "[data-mail-long]").hidden = !long;
      address.value = link;
      /** @type {HTMLAnchorElement} */ (need(result, "[data-try]")).href = link;
      for (const place of result.querySelectorAll("[data-copied]")) place.textContent = "";
      need(result, "[data-in-folder]").hidden = !IN_FOLDER;
    },
    /** @param {string | null | undefined} action */
    act(action) {
      if (action === "copy-link") copy("link", address.value);
      if (action === "copy-text") copy("text", [...text.children].map(({ textContent }) => textContent).join("\n\n"));
    },
  };
}
