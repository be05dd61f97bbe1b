/** What a workshop leaves: minutes, dates, one file with everything, the day to look again and its invitations. */
import { copied } from "../copy.js";
import { nameOfDouble } from "../double.js";
import { deck, startExports, wordDocument } from "../exports.js";
import { startRelationshipFile } from "../gathering/relationship-file.js";
import { IN_FOLDER, linkOf } from "../invite/asked.js";
import { storedSender } from "../invite/sender.js";
import { letter, together } from "../invite/words.js";
import { mailTo } from "../mail.js";
import { fill, need, notice, save, showProblems } from "../page.js";
import { today } from "../plan/fields.js";
import { companiesOf } from "../relationship/companies.js";
import { fileStart } from "../relationship/file-name.js";
import { rawText } from "../relationship/raw.js";
import { current } from "../relationship/shelf.js";

/** Letters of a day that name its month. */
const MONTH = 7;

/**
 * @param {HTMLElement} place
 * @param {import("../page.js").Words} words
 * @param {object} from
 * @param {import("../relationship/store.js").Relationship} from.store
 * @param {ReturnType<typeof import("../gathering/known.js").startKnown>} from.known
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} from.scoring
 * @param {string} from.base leads to the root of the language
 * @param {string} from.language
 * @param {Record<string, string>} from.titles of the assessments
 * @param {() => {workshops: import("./rungs-form.js").Workshops, id: string, sample: boolean}} from.record
 * @param {() => void} from.changed
 */
export function startLeaving(place, words, { store, known, scoring, base, language, titles, record, changed }) {
  const root = `${base}../`;
  const problems = need(place, "[data-problems]");
  const day = /** @type {HTMLInputElement} */ (need(place, "[name=again]"));
  const minutes = JSON.parse(need(document, "[data-minutes-of]").textContent ?? "{}");
  const entry = () => current(root);

  /** @param {object} request @param {string} [part] */
  function asked(request, part) {
    const { responses, ...records } = store.snapshot();
    const about = { workshop: record().id, companies: companiesOf(root), smallest: Number(place.dataset.smallest), sparing: true, today: today() };
    return known.ask({ ...request, ...records, ...about }, responses, { part });
  }

  const named = (/** @type {string} */ ending) => `${[fileStart(root), words["minutes-file"]].filter(Boolean).join("-")}${ending}`;
  const file = startRelationshipFile({ store, known, words, problems, entry, saveRaw: async () => save("counterpart-kept.json", await rawText(store.name, [store.name, nameOfDouble(root)])) });
  startExports({
    ...{ ask: asked, explain: scoring.explain, words, problems, root },
    files: {
      "export-pptx": deck("workshop", named(".pptx")),
      "export-minutes-docx": wordDocument("minutes", named(".docx")),
      "export-minutes": { kind: "minutes-md", name: named(".md"), type: "text/markdown;charset=utf-8" },
      "export-minutes-ics": { kind: "minutes-ics", name: named(".ics"), type: "text/calendar;charset=utf-8", part: "calendar" },
    },
  });

  /** The minutes alone are printed, whatever else the page shows. */
  async function printMinutes() {
    showProblems(problems, "", []);
    try {
      const answer = await asked({ type: "minutes" });
      if (!answer.ok) return showProblems(problems, words["problems-title"], answer.problems.map((/** @type {string} */ text) => ({ text })));
      const paper = need(document, "[data-minutes]");
      paper.innerHTML = answer.html;
      document.documentElement.dataset.printing = "minutes";
      addEventListener("afterprint", () => delete document.documentElement.dataset.printing, { once: true });
      print();
    } catch (error) {
      scoring.failed(problems, error);
    }
  }

  day.addEventListener("change", () => {
    const { workshops, id } = record();
    if (!day.validity.badInput) workshops.write(id, { recheck: day.value });
    changed();
  });
  need(place, '[data-action="print-minutes"]').addEventListener("click", printMinutes);
  need(place, '[data-action="export-relationship"]').addEventListener("click", () => file.give());
  need(place, '[data-action="remove"]').addEventListener("click", () => {
    const { workshops, id } = record();
    workshops.remove(id);
    notice(words["leave-removed"], { label: words["record-undo"], run: () => (workshops.undo(), changed()) });
    changed();
  });
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (place.querySelectorAll("[data-mail]"))) {
    link.addEventListener("click", async () => {
      if (link.dataset.text) notice(words[(await copied(link.dataset.text)) ? "leave-copied" : "copy-by-hand"]);
    });
  }

  /** The same questions again, a few days before the room meets. @param {string} recheck @param {string[]} shown */
  function invite(recheck, shown) {
    const assessments = shown.length ? shown : entry().assessments;
    const { name: relationship } = entry();
    const { from = "" } = storedSender(root);
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (place.querySelectorAll("[data-mail]"))) {
      const side = link.dataset.mail ?? "";
      link.hidden = !recheck || !assessments.length || IN_FOLDER;
      if (link.hidden) continue;
      const invitation = { assessments, sides: [side], relationship, round: recheck.slice(0, MONTH), languages: [language], by: recheck, from, role: "", pledge: false };
      const called = assessments.map((id) => titles[id] ?? id);
      const about = { ...invitation, side, titles: called, minutes: assessments.reduce((sum, id) => sum + (minutes[id] ?? 0), 0), link: linkOf(invitation, side, language, base) };
      const text = letter(words, about).join("\n\n");
      const mail = mailTo(fill(words["mail-subject"], { assessment: together(called, words) }), text);
      link.href = mail.href;
      link.dataset.text = mail.whole ? "" : text;
    }
  }

  return {
    /** @param {import("./walk.js").Card} card */
    show({ kind }) {
      const { workshops, id, sample } = record();
      const workshop = workshops.of(id);
      place.hidden = kind !== "close" || sample || !workshop || workshop.withdrawn === true;
      if (place.hidden) return;
      if (document.activeElement !== day) day.value = workshop.recheck;
      invite(workshop.recheck, workshop.shown);
    },
  };
}
