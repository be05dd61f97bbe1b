/** A page that somebody comes back to: other tabs may have written meanwhile. */

/**
 * @param {() => void} again called when the page is seen again
 * @returns {{others: () => boolean}} whether it was other tabs that wrote, since this page was not left; asked once a return
 */
export function startReturn(again) {
  let left = false;
  addEventListener("pagehide", ({ persisted }) => (left ||= persisted));
  addEventListener("pageshow", ({ persisted }) => persisted && again());
  document.addEventListener("visibilitychange", () => document.hidden || again());
  return {
    others() {
      const stayed = !left;
      left = false;
      return stayed;
    },
  };
}
