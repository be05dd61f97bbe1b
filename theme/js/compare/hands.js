/** What hands do on the comparison page: show the sample, print, give out, clear. */

/** @param {Record<string, () => void>} acts by action of a button */
export function listenTo(acts) {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button[data-action]");
    if (button instanceof HTMLElement && Object.hasOwn(acts, button.dataset.action ?? "")) acts[button.dataset.action ?? ""]();
  });
}
