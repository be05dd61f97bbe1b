/** A play opens where a report names it. Its text comes from one script, which works from a folder too. */

/** @type {Promise<Record<string, string>> | undefined} */
let loading;

/**
 * The texts of all plays as HTML, by their ids.
 * @param {string} address of the script that holds them
 * @returns {Promise<Record<string, string>>} rejects where the script does not arrive; the next call tries again
 */
export function loadPlays(address) {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => resolve(/** @type {any} */ (window).counterpartPlays));
    script.addEventListener("error", () => {
      loading = undefined;
      script.remove();
      reject(new Error("the plays did not arrive"));
    });
    document.head.append(script);
  });
  return loading;
}

/** Listens for plays that are opened, in reports that are shown now or later. */
export function startOpening() {
  document.addEventListener("toggle", ({ target }) => target instanceof HTMLDetailsElement && target.open && target.dataset.play && open(target), true);
}

/** @param {HTMLDetailsElement} details */
async function open(details) {
  const place = details.querySelector("[data-play-text]");
  const link = place?.querySelector("a");
  if (!(place instanceof HTMLElement) || !link || place.dataset.shown !== undefined) return;
  place.dataset.shown = "";
  try {
    const texts = await loadPlays(new URL("../plays.js", link.href).href);
    const text = texts[place.dataset.playText ?? ""];
    if (text) link.insertAdjacentHTML("beforebegin", text);
    connect(details, place);
  } catch {
    delete place.dataset.shown; // its page is linked, and it is tried again
  }
}

/**
 * The play's action comes from the finding that named it; where that adds nothing to a plan, nor does the play.
 * @param {HTMLDetailsElement} details
 * @param {HTMLElement} place
 */
function connect(details, place) {
  const button = place.querySelector("[data-suggestion]");
  if (!(button instanceof HTMLButtonElement)) return;
  const host = details.closest(".cp-closeup, .cp-prompt, .cp-planning__suggestion");
  const own = [...(host?.querySelectorAll("[data-suggestion]") ?? [])].find((suggestion) => !suggestion.closest("[data-play]"));
  if (!(own instanceof HTMLButtonElement)) {
    button.parentElement?.remove();
    return;
  }
  const { assessment, dimension, finding, round, now } = JSON.parse(own.dataset.suggestion ?? "{}");
  const action = JSON.parse(button.dataset.suggestion ?? "{}");
  button.dataset.suggestion = JSON.stringify({ ...action, assessment, dimension, finding, round, now });
}
