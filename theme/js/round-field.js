/** The field of a round: what is typed is read, kept in one form, and otherwise refused in words beside it. */
import { need, sayWrong } from "./page.js";
import { whenReleased } from "./released.js";
import { isUnclearRound, readRound, roundName } from "./round-name.js";

/**
 * @param {HTMLFormElement} form with the field `round` and the place `[data-round-problem]`
 * @param {import("./page.js").Words} words
 */
export function startRoundField(form, words) {
  const field = /** @type {HTMLInputElement} */ (need(form, "#round"));
  const place = need(form, "[data-round-problem]");
  /** What came with a file, an invitation or a draft: earlier playbooks allowed other names. */
  let opened = "";

  /** @returns {boolean} whether it can be kept; says beside the field where not */
  function check() {
    const text = field.value.trim();
    const right = readRound(text) !== undefined || (text !== "" && text === opened);
    sayWrong(place, right ? "" : words[isUnclearRound(text) ? "round-unclear" : "round-wrong"]);
    if (right) field.removeAttribute("aria-invalid");
    else field.setAttribute("aria-invalid", "true");
    return right;
  }

  field.addEventListener("change", () => {
    field.value = readRound(field.value) ?? field.value.trim();
    if (field.value) whenReleased(check);
  });
  field.addEventListener("input", () => place.textContent && check());

  return {
    check,
    /** A round that was not typed here. @param {string} round */
    came(round) {
      opened = roundName(round) ?? "";
      if (place.textContent) check();
    },
    /** @returns {string} as it is kept */
    value: () => readRound(field.value) ?? field.value.trim(),
  };
}
