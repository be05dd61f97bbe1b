/** Keys that are typed are text: neither the theme nor an input method may take them for commands. */

/** What the theme of the site's generator listens for on every page: its search, and the page before and after. */
const SINGLE = ["f", "s", "/", "p", ",", "n", "."];
/** What a key says while an input method composes, where the browser does not say it otherwise. */
const COMPOSED = 229;
const SEARCH = "[data-md-component=search-query]";

/** Listens before everybody else; what a key does by itself stays as it is. */
export function startKeys() {
  addEventListener(
    "keydown",
    (event) => {
      const { key, ctrlKey, metaKey } = event;
      if (event.isComposing || event.keyCode === COMPOSED) event.stopImmediatePropagation();
      else if (ctrlKey || metaKey) search(event);
      else if (SINGLE.includes(key.toLowerCase()) && !hasOwnKeys()) event.stopImmediatePropagation();
    },
    true,
  );
  document.querySelector(SEARCH)?.setAttribute("aria-keyshortcuts", "Control+K Meta+K");
}

/** Whether what is on the screen has keys of its own, and keeps the theme's from being heard. */
function hasOwnKeys() {
  return document.documentElement.dataset.ownKeys !== undefined;
}

/** Opens the search by Ctrl or Command and K. @param {KeyboardEvent} event */
function search(event) {
  const field = document.querySelector(SEARCH);
  if (event.key.toLowerCase() !== "k" || event.shiftKey || event.altKey || !(field instanceof HTMLInputElement)) return;
  event.preventDefault();
  field.focus();
  field.select();
}
