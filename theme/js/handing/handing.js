/** The page that answers are handed over from: what was answered here goes to whoever asked for it. */
import { storedInvitation } from "../invite/stored.js";
import { linkToNext, sameAbout } from "../invite/sequence.js";
import { readKnown } from "../known.js";
import { fill, filled, need, readWords } from "../page.js";
import { startScoring } from "../scoring.js";
import { startShare } from "../share.js";
import { startChecked } from "./checked.js";
import { inFolder } from "./handed.js";
import { aboutOf, startListed } from "./listed.js";
import { startMessage } from "./message.js";
import { startOwnAnswers } from "./own.js";
import { startPreview } from "./preview.js";

/** @typedef {import("./own.js").Own} Own */

/** @param {import("../invite/fragment.js").Invitation} invitation @returns {Record<string, string>} */
function aboutAsked({ side, relationship, round }) {
  return { side, relationship, round };
}

/** @param {HTMLElement} section */
export function startHanding(section) {
  const words = readWords();
  const { base = "" } = section.dataset;
  const known = readKnown(`${base}../`);
  const send = need(section, "[data-share]");
  const scoring = startScoring(section, words);
  const checked = startChecked(scoring, need(section, "[data-problems]"));
  const own = startOwnAnswers(section, `${base}../`);
  const invitation = storedInvitation(`${base}../`);
  const listed = startListed(section, words, () => choose());
  const markGiven = () => void own.given(all.filter(({ id }) => listed.chosen().includes(id)));
  const share = startShare(send, words, base, scoring, markGiven);
  const message = startMessage(send, words, base, scoring, markGiven);
  const preview = startPreview(need(section, "[data-previews]"), words, base, scoring);
  /** What the browser has. @type {Own[]} */
  let all = [];
  let shown = "";

  /** What this is about: what the invitation asks for, where any answer is for that; else the latest answer. */
  function reference() {
    const asked = invitation && aboutAsked(invitation);
    if (asked && all.some(({ fields }) => sameAbout(fields, asked))) return asked;
    return [...all].sort((answer, other) => (answer.response.answered_at < other.response.answered_at ? 1 : -1))[0]?.fields;
  }

  /** Looks at the drafts again, which other tabs change, and asks the engine about what is new. */
  async function look() {
    all = [...own.all(), ...(await fromAddress)];
    const texts = JSON.stringify(all.map(({ text }) => text));
    if (texts === shown) return;
    if (shown) share.hide(); // what was made before is given out no more
    shown = texts;
    if (!(await checked.look(all))) shown = "";
    show();
  }

  function show() {
    const about = reference();
    const isAbout = (/** @type {Own} */ { fields }) => about !== undefined && sameAbout(fields, about);
    listed.show(all, isAbout, checked.problems);
    need(section, "[data-about]").replaceChildren(...(about ? [aboutOf(all.find(isAbout)?.response, words)] : []));
    const asked = invitation && about && sameAbout(about, aboutAsked(invitation)) ? invitation : undefined;
    const latest = all.find(isAbout)?.fields ?? {};
    const isOpen = (/** @type {string} */ id) => Object.hasOwn(known, id) && !all.some((answer) => answer.id === id && isAbout(answer));
    const linkText = (/** @type {string} */ id) => fill(words["handing-open-one"], { title: known[id].title, minutes: known[id].minutes });
    listed.open(asked ? (asked.assessments ?? []).filter(isOpen).map((id) => linkToNext(base, id, asked, latest, linkText(id))) : []);
    const whom = asked?.from ? words["handing-to-named"] : words[asked ? "handing-to-sender" : "handing-to-other"];
    need(section, "[data-send-title]").replaceChildren(...filled(whom, { from: asked?.from ?? "" }));
    choose();
  }

  /** What is ticked is what is handed over. */
  function choose() {
    const ids = listed.chosen();
    const chosen = all.filter(({ id }) => ids.includes(id));
    const made = chosen.flatMap((answer) => checked.made(answer) ?? []);
    const titles = chosen.map(({ title }) => title);
    for (const part of section.querySelectorAll("[data-with-answers]")) part.toggleAttribute("hidden", !made.length);
    if (!made.length) return share.hide();
    share.show(made);
    message.show(made, titles);
    preview.show(made, titles);
  }

  /** In a folder a browser may keep drafts for each page by itself: there the address brings them. @type {Promise<Own[]>} */
  const fromAddress = (async () => {
    const codes = inFolder() ? location.hash.slice(1).split("&").filter((part) => part.startsWith("r=")).map((part) => part.slice(2)) : [];
    await own.ready;
    if (!codes.length) return [];
    const { results } = await scoring.ask({ type: "read", items: codes.map((text) => ({ name: "", text })) });
    const there = own.all().map(({ id }) => id);
    return results.flatMap((/** @type {any} */ { response, text }) => {
      if (!response || there.includes(response.assessment.id)) return [];
      const { id } = response.assessment;
      const fields = { side: response.side, relationship: response.relationship, round: response.round, role: response.respondent.role };
      return [{ id, title: known[id]?.title ?? id, fields, response, text, share: 1, changed: false }];
    });
  })().catch(() => []);

  own.ready.then(look).then(() => (section.dataset.ready = ""));
  for (const type of ["storage", "pageshow", "focus"]) addEventListener(type, () => section.dataset.ready === undefined || look());
}
