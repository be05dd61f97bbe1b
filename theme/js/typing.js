/** Fields that somebody types in: a wheel changes none, and a note that opens is ready for typing. */

const NUMBER = "input[type=number]";
const NOTE = "details.cp-note-field";

/** Listens on the whole page; fields come and go. */
export function startTyping() {
  addEventListener("wheel", ({ target }) => target instanceof HTMLInputElement && leave(target), {
    capture: true,
    passive: true,
  });
  document.addEventListener("click", (event) => {
    const summary = event.target instanceof Element ? event.target.closest(`${NOTE} > summary`) : null;
    const note = summary?.parentElement;
    if (!(note instanceof HTMLDetailsElement) || event.defaultPrevented) return;
    event.preventDefault(); // the browser opens it a moment later, and what is typed until then is lost
    note.open = !note.open;
    if (!note.open) return;
    const field = note.querySelector("textarea");
    field?.focus();
    field?.scrollIntoView({ block: "nearest" }); // all of it, above the bar at the bottom
  });
}

/** Has the wheel scroll the page, which it does where a field cannot be changed. @param {HTMLInputElement} input */
function leave(input) {
  if (input !== document.activeElement) return;
  if (input.type === "range") input.blur();
  if (!input.matches(NUMBER) || input.readOnly) return;
  input.readOnly = true;
  setTimeout(() => (input.readOnly = false));
}
