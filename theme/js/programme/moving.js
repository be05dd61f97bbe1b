/** Blocks are put in another order: by the arrows of each, or dragged by its dots. */
import { need } from "../page.js";
import { placed, stepped } from "./order.js";

/** @typedef {import("./order.js").Order} Order */

/** Pixels from the edge of the window within which it scrolls while a block is dragged, and how fast. */
const [EDGE, SPEED] = [70, 9];

/**
 * @param {HTMLFormElement} form
 * @param {{read: () => Order, write: (order: Order, name: string) => void}} order `write` is given the block that moved
 */
export function startMoving(form, order) {
  form.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button[data-move]") : null;
    if (!(button instanceof HTMLButtonElement)) return;
    const row = /** @type {HTMLElement} */ (button.closest("[data-row]"));
    order.write(stepped(order.read(), nameOf(row), button.dataset.move === "up" ? -1 : 1), nameOf(row));
    (button.disabled ? firstOf(row) : button)?.focus();
  });
  form.addEventListener("pointerdown", (event) => {
    const { target, button, pointerId } = event;
    const handle = target instanceof Element ? target.closest("[data-handle]") : null;
    if (!handle || button || !event.isPrimary) return;
    event.preventDefault();
    const row = /** @type {HTMLElement} */ (handle.closest("[data-row]"));
    form.setPointerCapture(pointerId);
    startDrag(form, row, event, (day, at) => {
      order.write(placed(order.read(), nameOf(row), day, at), nameOf(row));
      firstOf(row)?.focus({ preventScroll: true });
    });
  });
}

/** The arrow with which a block can go on. @param {HTMLElement} row @returns {HTMLButtonElement | null} */
const firstOf = (row) => row.querySelector("[data-move]:not(:disabled)");

/** @param {HTMLElement} row */
export const nameOf = (row) => row.dataset.row ?? "";

/**
 * A line shows where the block would stand; it moves when it is let go, and Escape leaves it where it was.
 * @param {HTMLFormElement} form
 * @param {HTMLElement} row
 * @param {PointerEvent} begun
 * @param {(day: number, at: number) => void} drop
 */
function startDrag(form, row, begun, drop) {
  const over = new AbortController();
  const { signal } = over;
  let y = begun.clientY;
  /** @type {ReturnType<typeof placeAt> | undefined} */
  let place;
  row.toggleAttribute("data-dragged", true);

  function show() {
    for (const marked of form.querySelectorAll("[data-drop]")) marked.removeAttribute("data-drop");
    place = placeAt(form, row, y);
    place.before.toggleAttribute("data-drop", true);
  }
  function scroll() {
    if (signal.aborted) return;
    const { top, bottom } = form.getBoundingClientRect();
    const by = y < EDGE && top < EDGE ? -SPEED : y > innerHeight - EDGE && bottom > innerHeight - EDGE ? SPEED : 0;
    if (by) {
      scrollBy({ top: by, behavior: "instant" });
      show();
    }
    requestAnimationFrame(scroll);
  }
  function end() {
    over.abort();
    row.removeAttribute("data-dragged");
    for (const marked of form.querySelectorAll("[data-drop]")) marked.removeAttribute("data-drop");
  }

  /** @param {PointerEvent} event */
  function moved(event) {
    y = event.clientY;
    show();
  }
  function letGo() {
    end();
    if (place) drop(place.day, place.at);
  }
  form.addEventListener("pointermove", moved, { signal });
  form.addEventListener("pointerup", letGo, { signal });
  for (const type of /** @type {const} */ (["pointercancel", "lostpointercapture"])) form.addEventListener(type, end, { signal });
  addEventListener("keydown", ({ key }) => key === "Escape" && end(), { signal });
  scroll();
}

/**
 * Where a block would stand that is let go at this height.
 * @param {HTMLElement} form
 * @param {HTMLElement} row
 * @param {number} y in the window
 * @returns {{day: number, at: number, before: Element}} its place among the others, and what it would stand before
 */
function placeAt(form, row, y) {
  const days = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-day]")]);
  const last = days.findLastIndex((day) => day.getBoundingClientRect().top <= y);
  const day = Math.max(last, 0);
  const others = [...days[day].querySelectorAll("[data-row]")].filter((of) => of !== row);
  const at = others.findIndex((of) => middle(of) > y);
  return at < 0 ? { day, at: others.length, before: need(days[day], "tfoot tr") } : { day, at, before: others[at] };
}

/** @param {Element} element */
function middle(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return (top + bottom) / 2;
}
