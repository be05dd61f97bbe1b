/** The assessments of one invitation, in their order: which is open, which are answered, which comes next. */
import { alike } from "../alike.js";
import { openDrafts, wasScored } from "../draft/all.js";
import { folderOf } from "../own-questions/address.js";
import { fill, make, need } from "../page.js";
import { roundName } from "../round-name.js";
import { isName, speaks, writeInvitation } from "./fragment.js";

/** @typedef {import("./fragment.js").Invitation} Invitation */
/** @typedef {import("../fields.js").Fields} Fields */
/** @typedef {import("../known.js").Known} Known */

/**
 * @param {HTMLElement} form the assessment's
 * @param {import("../page.js").Words} words
 * @param {Record<string, Known>} known
 * @param {() => Fields} fields what is filled in
 */
export function startSequence(form, words, known, fields) {
  const { assessment: here = "", base = "" } = form.dataset;
  const drafts = openDrafts(`${base}../`);

  /** @param {Invitation} invitation @returns {string[]} */
  const idsOf = ({ assessments = [] }) => assessments.filter((id) => Object.hasOwn(known, id));

  /** Whether a report was made of it for the same side, relationship and round. @param {string} id */
  function answered(id) {
    const stored = drafts.of(id, known[id].version);
    if (!stored || !wasScored(stored)) return false;
    return sameAbout(stored.fields, fields());
  }

  /** A link to another of them, which takes along what was said about oneself here. @param {string} id @param {Invitation} invitation @param {string} text */
  function linkTo(id, invitation, text) {
    const link = linkToNext(base, id, invitation, fields(), text);
    const address = () => void (link.href = addressOf(base, id, invitation, fields()));
    for (const type of ["click", "auxclick", "contextmenu"]) link.addEventListener(type, address, true);
    return link;
  }

  /** All of them in a row. @param {Invitation} invitation @param {string[]} ids */
  function stripOf(invitation, ids) {
    const list = make("ol");
    for (const [at, id] of ids.entries()) {
      const { title } = known[id];
      const number = at + 1;
      const item = make("li");
      const done = answered(id);
      if (id === here) item.append(fill(words["invited-here"], { number, count: ids.length, title }));
      else item.append(linkTo(id, invitation, fill(words["invited-there"], { number, title })));
      if (id === here) item.setAttribute("aria-current", "step");
      if (done) item.append(" ", make("span", "cp-sequence__done", words["invited-done"]));
      item.dataset.state = id === here ? "here" : done ? "done" : "open";
      list.append(item);
    }
    const strip = make("nav", "cp-sequence", list);
    strip.setAttribute("aria-label", words["invited-sequence"]);
    return strip;
  }

  return {
    /** Kept when all drafts are known. */
    ready: drafts.ready,
    /** How many it asks for, how long they take, and where there are several all of them in a row. @param {Invitation} invitation */
    of(invitation) {
      const ids = idsOf(invitation);
      const minutes = (ids.length ? ids : [here]).reduce((sum, id) => sum + (known[id]?.minutes ?? 0), 0);
      return { count: ids.length || 1, minutes, ...(ids.length > 1 && { strip: stripOf(invitation, ids) }) };
    },
    /** Above the report and below it: the way to the next that is not answered, else to handing over. @param {Invitation | undefined} invitation */
    lead(invitation) {
      const below = need(document, "[data-next]");
      const above = need(document, "[data-onward]");
      const ids = invitation ? idsOf(invitation) : [];
      const at = ids.indexOf(here);
      const id = [...ids.slice(at + 1), ...ids.slice(0, Math.max(at, 0))].find((other) => !answered(other));
      const handOver = need(document, '[data-action="to-done"]');
      above.hidden = false;
      below.hidden = !id || !invitation;
      handOver.classList.toggle("cp-button--primary", below.hidden);
      if (!id || !invitation) return above.replaceChildren(handOver.cloneNode(true));
      for (const place of [above, below]) {
        const next = linkTo(id, invitation, fill(words["invited-next"], { title: known[id].title }));
        next.className = "cp-button cp-button--primary";
        const minutes = fill(words["invited-next-minutes"], { minutes: known[id].minutes });
        place.replaceChildren(next, " ", make("span", "cp-hint", minutes));
      }
    },
  };
}

/**
 * A link to an assessment of an invitation.
 * @param {string} base leads to the language's root
 * @param {string} id
 * @param {Invitation} invitation
 * @param {Fields} about oneself, as it was said by now
 * @param {string} text
 */
export function linkToNext(base, id, invitation, about, text) {
  const link = /** @type {HTMLAnchorElement} */ (make("a", "", text));
  link.href = addressOf(base, id, invitation, about);
  return link;
}

/** @param {string} base @param {string} id @param {Invitation} invitation @param {Fields} about */
function addressOf(base, id, invitation, { side = "", relationship = "", round = "", role = "" }) {
  const file = location.protocol === "file:" ? "index.html" : "";
  const named = isName(relationship) && !speaks(relationship) ? relationship : "";
  const next = { ...invitation, side, relationship: named, round: roundName(round) ?? invitation.round, role };
  return `${base}assessments/${folderOf(id)}/${file}#${writeInvitation(next)}`;
}

/** Whether two forms are for the same side, relationship and round, in whichever spelling. @param {Fields} fields @param {Fields} other */
export function sameAbout(fields, other) {
  const round = (/** @type {Fields} */ { round: name = "" }) => roundName(name) ?? name;
  return fields.side === other.side && round(fields) === round(other) && alike(fields.relationship ?? "") === alike(other.relationship ?? "");
}
