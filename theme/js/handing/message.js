/** The message that answers travel in: a link in a mail, or whatever the reader's device shares with. */
import { copied } from "../copy.js";
import { together } from "../invite/words.js";
import { mailTo } from "../mail.js";
import { fill, make, need, save } from "../page.js";
import { compareAddress, codesOf, fileOf, inFolder } from "./handed.js";
import { aboutInText } from "./listed.js";

/** @typedef {import("./handed.js").Made} Made */

/** Letters of a text that messengers take in one piece. */
const SHARE_LIMIT = 4000;

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 * @param {string} base leads to the language's root
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} scoring
 * @param {() => void} onGiven called when something is handed over
 */
export function startMessage(section, words, base, scoring, onGiven) {
  const share = need(section, '[data-action="share"]');
  const mail = /** @type {HTMLAnchorElement} */ (need(section, "[data-mail]"));
  const status = need(section, "[data-sent]");
  const long = need(section, "[data-mail-long]");
  /** @type {Made[]} */
  let made = [];
  let [subject, text] = ["", ""];
  /** What a click on the mail does beside opening it: nothing, copy its text, save the file. */
  let beside = "";
  /** A file in place of a long text, for the share sheet. @type {File | undefined} */
  let file;

  const sharing = () => typeof navigator.share === "function";

  async function copy() {
    status.textContent = words[(await copied(text)) ? "copied" : "copy-by-hand"];
  }

  async function saveFile() {
    const { name, text: content } = await fileOf(made, scoring, `${base}../`);
    save(name, content);
    status.textContent = fill(words["export-done"], { name });
  }

  /** A file that share sheets take: they refuse JSON by its name. */
  async function prepare() {
    const mine = made;
    const { name, text: content } = await fileOf(made, scoring, `${base}../`);
    if (mine !== made) return;
    const shared = new File([content], `${name}.txt`, { type: "text/plain" });
    if (navigator.canShare?.({ files: [shared] })) {
      file = shared;
      share.hidden = false;
    }
  }

  share.addEventListener("click", async () => {
    onGiven();
    try {
      await navigator.share(file ? { files: [file], title: subject } : { title: subject, text });
      status.textContent = words["handing-shared"];
    } catch (error) {
      // who closes the sheet says nothing by it
      if (!(error instanceof DOMException && error.name === "AbortError")) status.textContent = words["handing-share-failed"];
    }
  });
  mail.addEventListener("click", () => {
    onGiven();
    if (beside === "copy") copy();
    if (beside === "save") saveFile();
  });
  need(section, '[data-action="copy-message"]').addEventListener("click", () => {
    onGiven();
    copy();
  });

  return {
    /** @param {Made[]} next @param {string[]} titles */
    show(next, titles) {
      made = next;
      status.textContent = "";
      file = undefined;
      const codes = codesOf(next);
      const about = aboutInText(next[0].response, words);
      const several = { about, assessments: together(titles, words) };
      subject = fill(words["handing-subject"], { round: next[0].response.round });
      const how = inFolder() ? [words["handing-code"], codes] : [words["handing-link"], compareAddress(base, codes)];
      const body = codes ? [fill(words["handing-text"], several), ...how] : [fill(words["handing-text-file"], several)];
      text = body.join("\n\n").replace(/[\u2068\u2069]/g, "");
      const letter = mailTo(subject, text);
      mail.href = letter.href;
      beside = codes ? (letter.whole ? "" : "copy") : "save";
      long.hidden = !beside;
      long.textContent = words[beside === "save" ? "handing-mail-file" : "mail-too-long"];
      const short = codes && text.length <= SHARE_LIMIT;
      share.hidden = !sharing() || !short;
      if (sharing() && !short) prepare().catch(() => {});
      mail.classList.toggle("cp-button--primary", !sharing());
      need(section, '[data-action="copy-message"]').hidden = !codes;
      const at = codes ? text.lastIndexOf("\n\n") + 2 : text.length;
      need(section, "[data-message]").replaceChildren(make("span", "", text.slice(0, at)), make("span", "cp-handing__code", text.slice(at)));
    },
  };
}
