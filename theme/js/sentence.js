/** Sentences of one's own: asked for under some states only, and never hidden while something stands there. */

/** @param {HTMLFormElement} form */
export function showSentences(form) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-sentence]"))) {
    const { sentence: question = "", under = "" } = place.dataset;
    const chosen = [...form.querySelectorAll(`[data-rating^="${question}."] input:checked`)];
    const asked = chosen.some((input) => under.split(" ").includes(/** @type {HTMLInputElement} */ (input).value));
    place.hidden = !asked && !place.querySelector("textarea")?.value;
  }
}
