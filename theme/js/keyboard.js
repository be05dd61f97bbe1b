/** While a telephone's keyboard leaves little room, the bars of a form stand aside and the field stays in sight. */

/** Pixels of height below which a bar would take too much of what is left [convention]. */
const LITTLE = 520;
const TYPED = "textarea, select, input:not([type=radio], [type=checkbox], [type=file], [type=range])";

/** @param {HTMLFormElement} form gets `data-typing` meanwhile */
export function startKeyboard(form) {
  const view = window.visualViewport;

  function look() {
    const field = document.activeElement;
    const typing = form.contains(field) && !!field?.matches(TYPED) && (view?.height ?? innerHeight) < LITTLE;
    form.toggleAttribute("data-typing", typing);
    if (!typing || !field || !view) return;
    const { top, bottom } = field.getBoundingClientRect();
    if (top < view.offsetTop || bottom > view.offsetTop + view.height) field.scrollIntoView({ block: "center" });
  }

  form.addEventListener("focusin", look);
  form.addEventListener("focusout", look);
  view?.addEventListener("resize", look);
}
