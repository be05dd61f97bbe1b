/** The text to send, the link in it, and the mail that holds both. */
import { copied } from "../copy.js";
import { mailTo } from "../mail.js";
import { fill, make, need } from "../page.js";
import { IN_FOLDER, linkOf } from "./asked.js";
import { letter, together } from "./words.js";

/** @typedef {{words: import("../page.js").Words, titles: Record<string, string>, minutes: Record<string, number>, sheet: Record<string, string>}} Letters */
/** @typedef {import("./asked.js").Asked} Asked */

/** Stands between two languages. */
const PARTED = "* * *";

/**
 * @param {HTMLElement} result the part of the page for one side
 * @param {Record<string, Letters>} letters by language
 * @param {import("../page.js").Words} words
 * @param {string} base leads to the root of this language
 */
export function startLetter(result, letters, words, base) {
  const side = result.dataset.invitationFor ?? "";
  const address = /** @type {HTMLInputElement} */ (need(result, "[data-link]"));
  const text = need(result, "[data-letter]");
  const mail = /** @type {HTMLAnchorElement} */ (need(result, "[data-mail]"));
  /** Whether a mail program gets the text, too. */
  let whole = true;

  /** @param {Asked} asked @param {string} language */
  function paragraphs(asked, language) {
    const { words: phrases, titles, minutes } = letters[language];
    const about = {
      ...asked,
      side,
      titles: asked.assessments.map((id) => titles[id]),
      minutes: asked.assessments.reduce((sum, id) => sum + minutes[id], 0),
      link: linkOf(asked, side, language, base),
    };
    return letter(phrases, about).map((paragraph) => {
      const shown = make("p", paragraph === about.link ? "cp-letter__link" : "", paragraph);
      shown.lang = language;
      return shown;
    });
  }

  const written = () => [...text.children].map(({ tagName, textContent }) => (tagName === "HR" ? PARTED : textContent)).join("\n\n");

  /** Shows what was copied, or lets it be copied by hand. @param {string} what @param {string} value */
  async function copy(what, value) {
    const status = need(result, `[data-copied="${what}"]`);
    if (what === "link") address.select();
    else getSelection()?.selectAllChildren(text);
    status.textContent = words[(await copied(value)) ? "copied" : "copy-by-hand"];
  }

  mail.addEventListener("click", () => whole || copy("text", written()));

  return {
    /** @param {Asked} asked @returns {string} the link */
    show(asked) {
      const [language] = asked.languages;
      const link = linkOf(asked, side, language, base);
      text.replaceChildren(
        ...asked.languages.flatMap((spoken, at) => [...(at ? [make("hr")] : []), ...paragraphs(asked, spoken)]),
      );
      const { words: phrases, titles } = letters[language];
      const subject = fill(phrases["mail-subject"], { assessment: together(asked.assessments.map((id) => titles[id]), phrases) });
      const made = mailTo(subject, written());
      mail.href = made.href;
      whole = made.whole;
      need(result, "[data-mail-long]").hidden = whole;
      address.value = link;
      /** @type {HTMLAnchorElement} */ (need(result, "[data-try]")).href = link;
      for (const place of result.querySelectorAll("[data-copied]")) place.textContent = "";
      need(result, "[data-in-folder]").hidden = !IN_FOLDER;
      return link;
    },
    /** @param {string | null | undefined} action */
    act(action) {
      if (action === "copy-link") copy("link", address.value);
      if (action === "copy-text") copy("text", written());
    },
  };
}
