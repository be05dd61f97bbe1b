/** A reminder to a side: a short text with the link of its invitation, copied to be pasted anywhere. */
import { copied } from "../copy.js";
import { writeInvitation } from "../invite/fragment.js";
import { storedSender } from "../invite/sender.js";
import { folderOf } from "../own-questions/address.js";
import { carried } from "../own-questions/carried.js";
import { fill, need, notice } from "../page.js";
import { thisMonth } from "../round-name.js";

/**
 * @param {HTMLElement} section
 * @param {import("../page.js").Words} words
 * @param {import("./matrix.js").Asked} asked
 * @param {() => import("../relationship/set-up.js").SetUp} setUp
 */
export function startReminder(section, words, asked, setUp) {
  const field = need(section, "[data-reminder]");
  const area = /** @type {HTMLTextAreaElement} */ (need(field, "textarea"));
  const page = location.protocol === "file:" ? "index.html" : "";

  /** @param {string} assessment @param {string} side */
  return async (assessment, side) => {
    const { name, round: set } = setUp();
    const round = set || thisMonth(new Date());
    const root = `${section.dataset.base ?? ""}../`;
    const fragment = writeInvitation({ side, round, relationship: name, by: "", from: storedSender(root).from, ...carried(root, [assessment]) });
    const link = `${new URL(`../assessments/${folderOf(assessment)}/${page}`, location.href).href}#${fragment}`;
    const { title, minutes } = asked[assessment] ?? { title: assessment, minutes: "" };
    const sideText = words[`desk-side-${side}`];
    const named = name ? fill(words["desk-reminder-named"], { name }) : "";
    const text = fill(words["desk-reminder"], { side: sideText, assessment: title, named, round, minutes, link });
    area.value = text;
    field.hidden = false;
    area.select();
    const done = await copied(text);
    field.hidden = done;
    notice(done ? fill(words["desk-reminded"], { side: sideText }) : words["desk-remind-by-hand"]);
    if (!done) area.select();
  };
}
