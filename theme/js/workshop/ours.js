/** What our templates write, and nothing else: what was sent is markup for reading, without anything that acts. */

const NEVER = "script, style, link, meta, base, iframe, frame, object, embed, form, input, textarea, select, button, img, video, audio, a, foreignObject, animate, set, use, template";
/** What a report offers beside a drawing: in a room there is nothing to save, to open or to read up. */
const BESIDE = ".cp-save, .cp-twin, details";
const ATTRIBUTES = /^(?:on|style$|href$|src$|xlink)/i;

/** @param {string} html @returns {DocumentFragment} */
export function ours(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const element of parsed.body.querySelectorAll(`${NEVER}, ${BESIDE}`)) element.remove();
  for (const element of parsed.body.querySelectorAll("*")) {
    for (const name of element.getAttributeNames()) if (ATTRIBUTES.test(name)) element.removeAttribute(name);
  }
  const made = document.createDocumentFragment();
  made.append(...parsed.body.childNodes);
  return made;
}
