/** A swipe over a screen goes to the next one or back; one that drags, scrolls or begins at an edge does not. */

/** Pixels; a swipe is longer than wide, and a browser's own begins at the edge. */
const LEAST = 60;
const STRAIGHT = 0.6;
const EDGE = 24;
/** Milliseconds; whoever takes longer reads or selects. */
const MOST = 700;
const OWN = "[data-track], input:not([type=radio], [type=checkbox]), textarea, select, .cp-scroll, dialog";

/** @param {HTMLElement} element @param {() => boolean} on @param {{next: () => void, back: () => void}} go */
export function startSwipe(element, on, { next, back }) {
  /** @type {{x: number, y: number, at: number} | undefined} */
  let from;

  element.addEventListener(
    "touchstart",
    ({ touches, target, timeStamp }) => {
      const [{ clientX: x, clientY: y }] = touches;
      const own = target instanceof Element && target.closest(OWN);
      const free = touches.length === 1 && !own && x > EDGE && x < innerWidth - EDGE && (visualViewport?.scale ?? 1) < 1.05;
      from = on() && free ? { x, y, at: timeStamp } : undefined;
    },
    { passive: true },
  );
  element.addEventListener(
    "touchend",
    ({ changedTouches, touches, timeStamp }) => {
      if (!from || touches.length) return;
      const [{ clientX, clientY }] = changedTouches;
      const across = clientX - from.x;
      const along = Math.abs(clientY - from.y);
      const quick = timeStamp - from.at < MOST;
      from = undefined;
      if (!quick || Math.abs(across) < LEAST || along > Math.abs(across) * STRAIGHT || getSelection()?.toString()) return;
      if (across < 0) next();
      else back();
    },
    { passive: true },
  );
  element.addEventListener("touchcancel", () => (from = undefined), { passive: true });
}
