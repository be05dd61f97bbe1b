/** What can be wrong with a draft, in words: it is not kept, cannot be read, was cleared, or another tab writes in it. */
import { WHOLE } from "./drafts.js";
import { fill, need, notice, save } from "./page.js";
import { showTrouble } from "./trouble.js";

/** @typedef {import("./fields.js").Fields} Fields */

/** Characters of an answer that a notice quotes, and names of fields that it lists. */
const QUOTED = 80;
const LISTED = 10;

/**
 * @param {HTMLFormElement} form
 * @param {import("./page.js").Words} words
 * @param {ReturnType<typeof import("./draft.js").openDraft>} draft
 * @param {(patch: Record<string, string | undefined>) => void} change
 */
export function startDraftTroubles(form, words, draft, change) {
  const place = need(document, "[data-trouble]");
  /** The fields that somebody filled in on this page. @type {Set<string>} */
  const own = new Set();

  /** @param {import("./drafts.js").Odd} aside */
  function showOdd({ odd, text }) {
    const whole = odd.includes(WHOLE);
    const names = [...odd.slice(0, LISTED), ...(odd.length > LISTED ? ["…"] : [])].map((name) => name.slice(0, QUOTED));
    const gone = () => {
      draft.discardOdd();
      showTrouble(place, words, []);
    };
    showTrouble(place, words, [
      {
        id: "draft",
        text: whole ? words["draft-unreadable"] : fill(words["draft-odd"], { names: names.join(", ") }),
        buttons: [
          { label: words["draft-save"], action: "save-aside", run: () => save("counterpart-draft.json", text) },
          { label: words["draft-discard"], action: "discard-aside", run: gone, ask: words["draft-discard-ask"] },
        ],
      },
    ]);
  }

  /** What the form calls a field. @param {string} name */
  function called(name) {
    const control = form.elements.namedItem(name);
    const element = control instanceof RadioNodeList ? control[0] : control;
    const place = element instanceof Element ? element.closest("fieldset") : null;
    const legend = place?.querySelector("legend")?.textContent?.trim();
    const label = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0]?.textContent?.trim() : "";
    return (name.includes(".") ? legend || label : label || legend) || name;
  }

  draft.onWritten((written) => written || notice(words["not-saved"]));
  draft.onCleared(() => notice(words["draft-cleared"]));
  draft.onOdd(showOdd);

  return {
    /** Somebody filled these in, or emptied them. @param {Record<string, unknown>} fields */
    answered(fields) {
      for (const name of Object.keys(fields)) own.add(name);
    },
    /**
     * Says that another tab filled in a field that was filled in here, and offers what was here.
     * @param {Fields} before
     * @param {Fields} after
     * @returns {boolean} whether there was such a field
     */
    tell(before, after) {
      const names = [...own].filter((name) => before[name] !== undefined && after[name] !== before[name]);
      for (const name of Object.keys(after)) if (after[name] !== before[name]) own.delete(name);
      if (!names.length || !Object.keys(after).some((name) => name.includes("."))) return false;
      const [first] = names;
      const quoted = (/** @type {string | undefined} */ text) => (text ?? "–").slice(0, QUOTED);
      const facts = { field: called(first), theirs: quoted(after[first]), mine: quoted(before[first]), count: names.length };
      notice(fill(words[names.length === 1 ? "field-theirs" : "fields-theirs"], facts), {
        label: words["field-mine"],
        run: () => change(Object.fromEntries(names.map((name) => [name, before[name]]))),
      });
      return true;
    },
  };
}
