/** What the theme of the site's generator leaves out for those who do not use a mouse. */

/** Names the search, and lets the keyboard scroll tables that are wider than the window. */
export function nameForeignParts() {
  const search = document.querySelector(".md-search[role=dialog]");
  const asked = search?.querySelector("input")?.getAttribute("aria-label");
  if (asked) search?.setAttribute("aria-label", asked);
  addEventListener("load", () => {
    for (const wrap of document.querySelectorAll(".md-typeset__scrollwrap")) wrap.setAttribute("tabindex", "0");
  });
}
