/** What the form of an invitation asks for. */
import { need } from "../page.js";
import { isDate, isName, speaks, writeInvitation } from "./fragment.js";

/** @typedef {Record<"assessment" | "side" | "relationship" | "round" | "language" | "by", string> & {pledge: boolean}} Asked */

export const IN_FOLDER = location.protocol === "file:";

/**
 * @param {HTMLFormElement} form
 * @param {ReturnType<typeof import("../round-field.js").startRoundField>} round
 * @param {import("../page.js").Words} words
 */
export function startAsked(form, round, words) {
  return {
    /** @returns {Asked} */
    read() {
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
    },
    /** @param {Asked} asked @returns {{text: string, target: string}[]} */
    check({ side, relationship, by }) {
      const unfinished = /** @type {HTMLInputElement} */ (need(form, "#by")).validity.badInput;
      return [
        { wrong: !side, text: words["invite-problem-side"], target: "side" },
        { wrong: !isName(relationship), text: words["invite-problem-name"], target: "relationship" },
        { wrong: speaks(relationship), text: words["invite-problem-speaks"], target: "relationship" },
        { wrong: !round.check(), text: words["problem-round"], target: "round" },
        { wrong: unfinished || (by !== "" && !isDate(by)), text: words["invite-problem-by"], target: "by" },
      ].filter(({ wrong }) => wrong);
    },
  };
}

/** @param {Asked} asked @param {string} base leads to the root of this language */
export function linkOf(asked, base) {
  const page = `${base}../${asked.language}/assessments/${asked.assessment}/${IN_FOLDER ? "index.html" : ""}`;
  return `${new URL(page, location.href).href}#${writeInvitation(asked)}`;
}
