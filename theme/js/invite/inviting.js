/** The page that makes invitations: a link, a text to send in the invited person's language, a picture. */
import { copied } from "../copy.js";
import { fill, make, need, readWords, showProblems } from "../page.js";
import { startDialog } from "../qr/dialog.js";
import { PART, savePng, saveSvg, showPicture } from "../qr/picture.js";
import { startRoundField } from "../round-field.js";
import { thisMonth } from "../round-name.js";
import { startScoring } from "../scoring.js";
import { isDate, isName, speaks, writeInvitation } from "./fragment.js";
import { letter } from "./words.js";

/** @typedef {{words: import("../page.js").Words, titles: Record<string, string>, minutes: Record<string, string>}} Letters */
/** @typedef {Record<"assessment" | "side" | "relationship" | "round" | "language" | "by", string> & {pledge: boolean}} Asked */

/** Longer addresses are cut off, or refused, on the way to a mail program. */
const MAIL_LIMIT = 2000;
const PAUSE = 300;
const IN_FOLDER = location.protocol === "file:";

/** @param {HTMLElement} element */
export function startInvite(element) {
  const words = readWords();
  const { base = "", language = "" } = element.dataset;
  const letters = /** @type {Record<string, Letters>} */ (JSON.parse(need(document, "[data-letters]").textContent ?? "{}"));
  const form = /** @type {HTMLFormElement} */ (need(element, "[data-invite]"));
  const problems = need(form, "[data-problems]");
  const result = need(element, "[data-invitation]");
  const address = /** @type {HTMLInputElement} */ (need(result, "#invite-link"));
  const text = need(result, "[data-letter]");
  const mail = /** @type {HTMLAnchorElement} */ (need(result, "[data-mail]"));
  const frame = need(result, "[data-qr]");
  const scoring = startScoring(element, words);
  const round = startRoundField(form, words);
  const open = startDialog();
  /** @type {{svg: string, title: string, said: string, name: string} | undefined} */
  let picture;
  /** What the picture was last asked for. */
  let link = "";
  let waiting = 0;

  /** @returns {Asked} */
  function read() {
    const given = new FormData(form);
    /** @param {string} name */
    const field = (name) => String(given.get(name) ?? "").trim().normalize("NFC");
    return {
      assessment: field("assessment"),
      side: field("side"),
      relationship: field("relationship"),
      round: round.value(),
      language: field("language"),
      by: field("by"),
      pledge: given.has("pledge"),
    };
  }

  /** @param {Asked} asked @returns {{text: string, target: string}[]} */
  function check({ side, relationship, by }) {
    const unfinished = /** @type {HTMLInputElement} */ (need(form, "#by")).validity.badInput;
    return [
      { wrong: !side, text: words["invite-problem-side"], target: "side" },
      { wrong: !isName(relationship), text: words["invite-problem-name"], target: "relationship" },
      { wrong: speaks(relationship), text: words["invite-problem-speaks"], target: "relationship" },
      { wrong: !round.check(), text: words["problem-round"], target: "round" },
      { wrong: unfinished || (by !== "" && !isDate(by)), text: words["invite-problem-by"], target: "by" },
    ].filter(({ wrong }) => wrong);
  }

  /** @param {Asked} asked */
  function linkOf(asked) {
    const page = `${base}../${asked.language}/assessments/${asked.assessment}/${IN_FOLDER ? "index.html" : ""}`;
    return `${new URL(page, location.href).href}#${writeInvitation(asked)}`;
  }

  /** @param {Asked} asked */
  function show(asked) {
    const { words: said, titles, minutes } = letters[asked.language];
    const made = linkOf(asked);
    const about = { ...asked, assessment: titles[asked.assessment], minutes: minutes[asked.assessment], link: made };
    const paragraphs = letter(said, about);
    text.lang = asked.language;
    text.replaceChildren(...paragraphs.map((one) => (one === made ? make("p", "cp-letter__link", one) : make("p", "", one))));
    const subject = fill(said["mail-subject"], { assessment: about.assessment });
    mail.href = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(paragraphs.join("\r\n\r\n"))}`;
    const long = mail.href.length > MAIL_LIMIT;
    mail.hidden = long;
    need(result, "[data-mail-long]").hidden = !long;
    address.value = made;
    /** @type {HTMLAnchorElement} */ (need(result, "[data-try]")).href = made;
    for (const place of result.querySelectorAll("[data-copied]")) place.textContent = "";
    need(result, "[data-in-folder]").hidden = !IN_FOLDER;
    result.hidden = false;
    if (link !== made) draw(made, asked);
  }

  /** @param {string} made @param {Asked} asked */
  function draw(made, asked) {
    link = made;
    picture = undefined;
    need(result, "[data-qr-actions]").hidden = true;
    if (IN_FOLDER) return wait(words["invite-picture-folder"]);
    wait(words["invite-picture-wait"]);
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const facts = { assessment: letters[language].titles[asked.assessment], side: words[`invited-${asked.side}`] };
      const title = fill(words["invite-picture"], facts);
      try {
        const answer = await scoring.ask({ type: "qr", text: made, title }, PART);
        if (link !== made) return;
        if (!answer.ok) return wait(answer.problems.join(" "));
        const name = `${asked.assessment}-${asked.side}-${asked.round}-${asked.language}`;
        picture = { svg: answer.svg, title, said: words["invite-picture-hint"], name };
        showPicture(frame, answer.svg);
        need(result, "[data-qr-actions]").hidden = false;
      } catch (error) {
        if (link === made) wait(scoring.explain(error));
      }
    }, PAUSE);
  }

  /** @param {string} said in place of the picture */
  function wait(said) {
    frame.replaceChildren(make("p", "cp-empty", said));
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const asked = read();
    const wrong = check(asked);
    showProblems(problems, words["problems-title"], wrong);
    if (wrong.length) return;
    show(asked);
    result.focus({ preventScroll: true });
    result.scrollIntoView({ behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  });
  form.addEventListener("input", () => {
    if (result.hidden) return;
    const asked = read();
    if (check(asked).length) result.hidden = true; // the button says what is wrong
    else show(asked);
  });

  /** Shows what was copied, or lets it be copied by hand. @param {string} what @param {string} value */
  async function copy(what, value) {
    const said = need(result, `[data-copied="${what}"]`);
    if (what === "link") address.select();
    else getSelection()?.selectAllChildren(text);
    said.textContent = words[(await copied(value)) ? "copied" : "copy-by-hand"];
  }

  result.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-action]") : null;
    const action = button?.getAttribute("data-action");
    if (action === "copy-link") copy("link", address.value);
    if (action === "copy-text") copy("text", [...text.children].map(({ textContent }) => textContent).join("\n\n"));
    if (action === "print") print();
    if (!picture) return;
    if (action === "show-qr") open(picture);
    if (action === "save-qr-svg") saveSvg(picture.svg, picture.name);
    if (action === "save-qr-png") savePng(picture.svg, picture.name);
  });

  /** @type {HTMLInputElement} */ (need(form, "#round")).value ||= thisMonth(new Date());
}
