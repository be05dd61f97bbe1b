/** The names of a form's fields, those of items of one's own included, which come and go. */

/**
 * @param {HTMLFormElement} form
 * @returns {(name: string) => boolean} whether there is, or may come, a field of this name
 */
export function knownNames(form) {
  const named = [...form.querySelectorAll("[name]")].map((control) => control.getAttribute("name") ?? "");
  /** @type {RegExp[]} */
  const own = [];
  for (const list of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-own]"))) {
    const { own: id = "", limit = "0" } = list.dataset;
    const template = list.querySelector("[data-own-template]");
    if (!(template instanceof HTMLTemplateElement)) continue;
    const numbers = Array.from({ length: Number(limit) }, (_, at) => at + 1).join("|");
    for (const control of template.content.querySelectorAll("[name]")) {
      const name = control.getAttribute("name") ?? "";
      own.push(new RegExp(`^${name.replaceAll(".", "\\.").replace(`${id}-N`, `${id}-(?:${numbers})`)}$`));
    }
  }
  const known = new Set(named);
  return (name) => known.has(name) || own.some((pattern) => pattern.test(name));
}
