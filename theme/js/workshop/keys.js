/** Keys, a presenter's remote and swipes, as what they do. A key that is typed is text. */

/** @type {Record<string, string>} */
const ACTS = {
  ArrowRight: "next", PageDown: "next", " ": "next", ArrowLeft: "back", PageUp: "back",
  r: "reveal", t: "timer", b: "blank", ".": "blank", z: "zoom", n: "notes", f: "full", a: "propose", "?": "help",
};
const TYPED = "input, textarea, select, [contenteditable]";
/** What the space bar does something to. */
const PRESSED = "button, a, summary, [role=button]";
/** Pixels that a finger goes at least. */
const SWIPE = 60;

/**
 * What a key does; nothing while somebody types.
 * @param {{key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean, isComposing: boolean}} event
 * @param {{matches(selector: string): boolean} | null} target
 */
export function actOf({ key, ctrlKey, metaKey, altKey, isComposing }, target) {
  if (ctrlKey || metaKey || altKey || isComposing || target?.matches(TYPED)) return "";
  if (key === " " && target?.matches(PRESSED)) return "";
  return ACTS[key.length === 1 ? key.toLowerCase() : key] ?? "";
}

/**
 * Listens before the theme does, whose own keys are others; the page says that it has keys of its own.
 * @param {() => boolean} on whether they count now
 * @param {(act: string) => void} act
 */
export function listenToKeys(on, act) {
  addEventListener(
    "keydown",
    (event) => {
      if (!on()) return;
      const target = event.target instanceof Element ? event.target : null;
      const done = actOf(event, target);
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) event.stopImmediatePropagation();
      if (!done) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat || ["next", "back"].includes(done)) act(done);
    },
    true,
  );
}

/** @param {HTMLElement} place @param {(act: string) => void} act */
export function listenToSwipes(place, act) {
  /** @type {{x: number, y: number} | undefined} */
  let from;
  place.addEventListener("touchstart", ({ touches: [touch], touches: { length } }) => (from = length === 1 ? { x: touch.clientX, y: touch.clientY } : undefined), { passive: true });
  place.addEventListener(
    "touchend",
    ({ changedTouches: [touch] }) => {
      if (!from) return;
      const [across, down] = [touch.clientX - from.x, touch.clientY - from.y];
      from = undefined;
      if (Math.abs(across) < SWIPE || Math.abs(across) < 2 * Math.abs(down)) return;
      act(across < 0 ? "next" : "back");
    },
    { passive: true },
  );
}

/** Full screen, or back. */
export function toggleFull() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => {});
}
