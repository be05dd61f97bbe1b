/** What the form of an invitation asks for. */
import { folderOf } from "../own-questions/address.js";
import { carried } from "../own-questions/carried.js";
import { isOwn } from "../own-questions/checked.js";
import { need } from "../page.js";
import { FROM_LIMIT, isDate, isName, speaks, writeInvitation } from "./fragment.js";

/**
 * @typedef {Record<"relationship" | "round" | "by" | "from" | "role", string> & {
 *   assessments: string[], sides: string[], languages: string[], pledge: boolean}} Asked
 */

export const IN_FOLDER = location.protocol === "file:";
const BOTH = "both";

/**
 * @param {HTMLFormElement} form
 * @param {ReturnType<typeof import("../round-field.js").startRoundField>} round
 * @param {import("../page.js").Words} words
 * @param {string} language of the page, which stands first where a letter is in all of them
 */
export function startAsked(form, round, words, language) {
  const select = /** @type {HTMLSelectElement} */ (need(form, "#invite-language"));
  const spoken = [...select.options].map(({ value }) => value).filter((value) => value !== BOTH);

  return {
    /** @returns {Asked} */
    read() {
      const inputs = new FormData(form);
      /** @param {string} name */
      const field = (name) => String(inputs.get(name) ?? "").trim().normalize("NFC");
      const [side, chosen] = [field("side"), field("language")];
      return {
        assessments: inputs.getAll("assessment").map(String),
        sides: side === BOTH ? ["buyer", "supplier"] : [side].filter(Boolean),
        relationship: field("relationship"),
        round: round.value(),
        languages: chosen === BOTH ? [language, ...spoken.filter((other) => other !== language)] : [chosen],
        by: field("by"),
        from: field("from"),
        role: field("role"),
        pledge: inputs.has("pledge"),
      };
    },
    /** @param {Asked} asked @returns {{text: string, target: string}[]} */
    check({ sides, assessments, relationship, by, from }) {
      const unfinished = /** @type {HTMLInputElement} */ (need(form, "#by")).validity.badInput;
      return [
        { wrong: !assessments.length, text: words["invite-problem-assessment"], target: "assessments" },
        { wrong: assessments.filter(isOwn).length > 1, text: words["invite-problem-own"], target: "assessments" },
        { wrong: !sides.length, text: words["invite-problem-side"], target: "side" },
        { wrong: !isName(relationship), text: words["invite-problem-name"], target: "relationship" },
        { wrong: speaks(relationship), text: words["invite-problem-speaks"], target: "relationship" },
        { wrong: !round.check(), text: words["problem-round"], target: "round" },
        { wrong: !isName(from, FROM_LIMIT) || speaks(from), text: words["invite-problem-from"], target: "from" },
        { wrong: unfinished || (by !== "" && !isDate(by)), text: words["invite-problem-by"], target: "by" },
      ].filter(({ wrong }) => wrong);
    },
  };
}

/**
 * The link for one side; it opens the first assessment and names the others.
 * @param {Asked} asked
 * @param {string} side
 * @param {string} language
 * @param {string} base leads to the root of this language
 */
export function linkOf(asked, side, language, base) {
  const { assessments: [first, ...others], relationship, round, by, from, role } = asked;
  const page = `${base}../${language}/assessments/${folderOf(first)}/${IN_FOLDER ? "index.html" : ""}`;
  const parts = { side, round, relationship, by, from, role, ...(others.length && { assessments: asked.assessments }), ...carried(`${base}../`, asked.assessments) };
  return `${new URL(page, location.href).href}#${writeInvitation(parts)}`;
}
