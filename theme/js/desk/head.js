/** What stands at the top of the desk: whose relationship it is, and how it was set up. */
import { fill, need } from "../page.js";
import { SIDES } from "../relationship/set-up.js";
import { unbroken } from "../unbroken.js";

/** @param {HTMLElement} section @param {import("../page.js").Words} words */
export function startHead(section, words) {
  return {
    /** @param {import("../relationship/shelf.js").Entry} entry @param {import("../relationship/store.js").Relationship} store */
    show({ name, companies, side, round, sample }, store) {
      const called = name || store.names()[0] || store.responses().find(({ response }) => response.relationship)?.response.relationship;
      need(section, "[data-called]").textContent = called || words["desk-title"];
      need(section, "[data-companies]").hidden = !companies.buyer && !companies.supplier;
      for (const of of SIDES) need(section, `[data-company="${of}"]`).textContent = companies[of] || words[`desk-side-${of}`];
      const sentences = [side && fill(words["desk-side"], { side: words[`desk-side-${side}`] }), round && fill(words["shelf-round"], { round })];
      need(section, "[data-about]").replaceChildren(unbroken(sentences.filter(Boolean).join(" · ")));
      need(section, "[data-edit]").hidden = !name;
      need(section, "[data-sample]").hidden = !sample;
    },
  };
}
