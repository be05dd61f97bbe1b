/** The way through the screens: which one is shown, and what leads on and back. */
import { startAddress } from "./address.js";
import { beside, partOf, partsOf, placeOf, screensOf } from "./order.js";
import { mark, tooTall } from "./shown.js";

/** @typedef {import("./order.js").Place} Place */
/** @typedef {ReturnType<typeof startWalk>} Walk */

/**
 * @param {HTMLFormElement} form
 * @param {ReturnType<typeof import("./line.js").startLine>} line
 * @param {object} on
 * @param {() => void} on.left a screen was left
 * @param {() => void} on.sideless somebody goes on without a side, for which the questions are worded
 */
export function startWalk(form, line, { left, sideless }) {
  const address = startAddress(came);
  /** @type {Place | undefined} */
  let now;
  /** Whether the reader did anything: until then what is known may still change where they begin. */
  let touched = false;

  const isSingle = () => form.dataset.mode === "one";

  /** Shows a place; a screen that is too tall, one of its parts. @param {Place} place @param {boolean} [there] whether the window goes there, too */
  function show({ screen, part }, there = true) {
    left();
    const parts = partsOf(screen);
    mark(form, screen, undefined);
    const apart = parts.length > 1 && tooTall(form, screen, line.height());
    now = { screen, part: apart ? Math.min(Math.max(part, 0), parts.length - 1) : -1 };
    mark(form, screen, apart ? parts[now.part] : undefined);
    const all = screensOf(form);
    line.at(all, screen, all[0] === screen);
    if (!there) return;
    form.scrollIntoView({ block: "start", behavior: "instant" });
    screen.focus({ preventScroll: true });
  }

  /** The reader goes somewhere. */
  function leave() {
    touched = true;
    form.removeAttribute("data-entry");
  }

  /** Goes to a place as to a page of its own. @param {Place} place */
  function go(place) {
    const from = now;
    leave();
    if (address.before(place)) return address.back();
    show(place);
    if (from && now) address.push(now, from);
  }

  function next() {
    const to = now && beside(form, now, 1);
    if (!form.dataset.side) sideless();
    else if (to) go(to);
  }

  /** The way back is that of the browser where that leads to the same screen. */
  function back() {
    left();
    const to = now && beside(form, now, -1);
    if (!to) return;
    leave();
    if (address.before(to)) return address.back();
    show(to);
    if (now) address.replace(now);
  }

  /** The reader went through the history, or followed a link. @param {string} fragment @param {number} part */
  function came(fragment, part) {
    const element = isSingle() && fragment ? document.getElementById(fragment) : null;
    const place = element && placeOf(form, element);
    if (!element || !place) return;
    leave();
    show({ screen: place.screen, part: part >= 0 ? part : place.part });
    if (element.matches("[data-own-item]")) element.scrollIntoView({ block: "start" });
  }

  return {
    now: () => now,
    /** What is on the screen; undefined where all questions stand on one page. */
    shown: () => (isSingle() && now ? partOf(now) : undefined),
    named: address.now,
    touched: () => touched,
    touch: () => void (touched = true),
    forget: () => void (now = undefined),
    show,
    go,
    next,
    back,
    /** Shows what an element is part of. @param {Element} element */
    reach(element) {
      const place = isSingle() && !(now && partOf(now).contains(element)) ? placeOf(form, element) : undefined;
      if (place) go(place);
    },
  };
}
