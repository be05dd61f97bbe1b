/** The bar of a split: a part for each option, and a handle between every two of them. */
import { boundsOf, optionOf, pointsOf, putBounds, STEP, TOTAL } from "./numbers.js";

const KEYS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -2, PageUp: 2 };

/** @typedef {ReturnType<typeof startBar>} Bar */

/**
 * @param {HTMLElement} element of the split
 * @param {import("./numbers.js").Numbers} numbers
 * @param {object} on
 * @param {() => void} on.moved a handle moves; the numbers follow it
 * @param {() => void} on.done it stands still, and the numbers count
 */
export function startBar(element, numbers, { moved, done }) {
  const track = /** @type {HTMLElement} */ (element.querySelector("[data-track]"));
  const handles = /** @type {HTMLElement[]} */ ([...element.querySelectorAll("[data-handle]")]);
  for (const handle of handles) handle.hidden = false;
  const off = () => handles[0]?.getAttribute("aria-disabled") === "true";

  /** Moves one handle, as far as its neighbours let it. @param {number} at @param {number} to */
  function move(at, to) {
    const bounds = boundsOf(numbers);
    bounds[at] = Math.min(Math.max(to, at ? bounds[at - 1] : 0), at + 1 < bounds.length ? bounds[at + 1] : TOTAL);
    putBounds(numbers, bounds);
    moved();
  }

  onPointer(track, { off, bounds: () => boundsOf(numbers), move, done, focus: (at) => handles[at].focus() });
  handles.forEach((handle, at) =>
    onKeys(handle, {
      off,
      by: (step, fine) => move(at, stepped(boundsOf(numbers)[at], step, fine)),
      to: (end) => move(at, end),
      done,
    }),
  );

  return {
    /** Draws the numbers as they are. */
    show() {
      let from = 0;
      for (const input of numbers.inputs) {
        const points = Number.isInteger(pointsOf(input)) ? Math.max(0, Math.min(pointsOf(input), TOTAL - from)) : 0;
        const part = element.querySelector(`[data-part="${optionOf(input)}"]`);
        part?.setAttribute("x", String(from));
        part?.setAttribute("width", String(points));
        from += points;
      }
      const bounds = boundsOf(numbers);
      handles.forEach((handle, at) => {
        handle.style.setProperty("--cp-at", String(bounds[at]));
        handle.setAttribute("aria-valuenow", String(bounds[at]));
        handle.setAttribute("aria-valuetext", valueText(handle, numbers.inputs, at));
      });
    },
  };
}

/** @param {HTMLElement} handle @param {HTMLInputElement[]} inputs @param {number} at */
function valueText(handle, inputs, at) {
  const { before = "", after = "" } = handle.dataset;
  return `${before} ${inputs[at].value || "–"}, ${after} ${inputs[at + 1].value || "–"}`;
}

/** The next mark of five in a direction, or the next point. @param {number} at @param {number} step @param {boolean} fine */
function stepped(at, step, fine) {
  const by = fine ? 1 : STEP;
  return step > 0 ? Math.floor(at / by) * by + by * step : Math.ceil(at / by) * by + by * step;
}

/**
 * @param {HTMLElement} handle
 * @param {{off: () => boolean, by: (step: number, fine: boolean) => void, to: (end: number) => void, done: () => void}} on
 */
function onKeys(handle, { off, by, to, done }) {
  let going = false;
  const still = () => {
    if (going) done();
    going = false;
  };
  handle.addEventListener("keydown", (event) => {
    const step = KEYS[/** @type {keyof typeof KEYS} */ (event.key)];
    const end = { Home: 0, End: TOTAL }[event.key];
    if (off() || event.altKey || event.ctrlKey || event.metaKey || (!step && end === undefined)) return;
    event.preventDefault();
    if (step) by(step, event.shiftKey);
    else to(end ?? 0);
    going = true;
  });
  handle.addEventListener("keyup", still);
  handle.addEventListener("blur", still);
}

/**
 * @param {HTMLElement} track
 * @param {{off: () => boolean, bounds: () => number[], move: (at: number, to: number) => void, done: () => void, focus: (at: number) => void}} on
 */
function onPointer(track, { off, bounds, move, done, focus }) {
  /** Which handle is held; -1 while it is not known which of those that stand together. @type {number | null} */
  let held = null;
  let from = 0;

  /** @param {PointerEvent} event */
  function pointAt(event) {
    const { left, width } = track.getBoundingClientRect();
    const share = Math.max(0, Math.min(1, (event.clientX - left) / (width || 1)));
    const by = event.shiftKey ? 1 : STEP;
    return Math.round((share * TOTAL) / by) * by;
  }

  /** The nearest handle; of several in one place, the one on the side that the pointer goes to. @param {number} to */
  function nearest(to) {
    const all = bounds();
    const away = Math.min(...all.map((at) => Math.abs(at - to)));
    const near = all.flatMap((at, index) => (Math.abs(at - to) === away ? [index] : []));
    const together = near.length > 1 && all[near[0]] === all[near[near.length - 1]];
    if (together && to === all[near[0]]) return -1;
    return to > all[near[0]] ? near[near.length - 1] : near[0];
  }

  /** @param {PointerEvent} event */
  function drag(event) {
    const to = pointAt(event);
    if (held === -1) held = to === from ? -1 : nearest(to);
    if (held === null || held < 0) return;
    if (bounds()[held] !== to || event.type === "pointerdown") move(held, to);
  }

  track.addEventListener("pointerdown", (event) => {
    if (off() || event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    from = pointAt(event);
    held = nearest(from);
    track.setPointerCapture(event.pointerId);
    focus(Math.max(0, held));
    drag(event);
  });
  track.addEventListener("pointermove", (event) => held !== null && drag(event));
  for (const end of ["pointerup", "pointercancel"]) {
    track.addEventListener(end, () => {
      if (held !== null) done();
      held = null;
    });
  }
}
