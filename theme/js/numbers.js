/** Numbers that open to show how they are made: one at a time, closed by Escape or elsewhere. */

const OPEN = "details.cp-number[open]";

/** Listens on the whole page; reports come and go. */
export function closeNumbers() {
  document.addEventListener(
    "toggle",
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || !target.matches(OPEN)) return;
      for (const other of document.querySelectorAll(OPEN)) {
        if (other !== target) other.removeAttribute("open");
      }
      place(target);
    },
    true,
  );
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("details.cp-number")) return;
    closeAll();
  });
  const follow = () => {
    const open = document.querySelector(OPEN);
    if (open instanceof HTMLDetailsElement) place(open);
  };
  addEventListener("scroll", follow, { passive: true, capture: true });
  addEventListener("resize", follow, { passive: true });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    const open = document.querySelector(OPEN);
    open?.querySelector("summary")?.focus();
    closeAll();
  });
}

function closeAll() {
  for (const open of document.querySelectorAll(OPEN)) open.removeAttribute("open");
}

/**
 * Keeps the opened panel within the window: it is fixed to the window, beside its number.
 * @param {HTMLDetailsElement} details
 */
function place(details) {
  const panel = details.querySelector(".cp-number__how");
  if (!(panel instanceof HTMLElement)) return;
  const number = details.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const left = Math.max(8, Math.min(number.left, innerWidth - width - 8));
  const below = number.bottom + 6;
  const top = below + height < innerHeight ? below : Math.max(8, number.top - height - 6);
  panel.style.left = `${left}px`;
  panel.style.top = `${top}px`;
}
