/** What excludes everything else of its group: "none of these" among ticks, "never" beside a date. */

/** @param {HTMLFormElement} form */
export function startAlone(form) {
  for (const group of form.querySelectorAll("[data-answer]")) {
    const alone = group.querySelector("[data-alone]");
    if (!(alone instanceof HTMLInputElement)) continue;
    const others = /** @type {HTMLInputElement[]} */ ([...group.querySelectorAll("input:not([data-alone])")]);
    // Before the form's own listener, which reads all fields
    group.addEventListener("input", ({ target }) => {
      if (target !== alone) {
        const other = /** @type {HTMLInputElement} */ (target);
        if (other.type === "checkbox" ? other.checked : other.value) alone.checked = false;
        return;
      }
      if (!alone.checked) return;
      for (const other of others) {
        if (other.type === "checkbox") other.checked = false;
        else other.value = "";
      }
    });
  }
}

/** A day may not lie ahead where the question is about the past. @param {HTMLFormElement} form */
export function startDates(form) {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  for (const date of form.querySelectorAll("[data-past]")) date.setAttribute("max", today.join("-"));
}
