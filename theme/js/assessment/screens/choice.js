/** Whether an assessment shows one question a screen or all on one page: as its reader chose, or else by the width. */
import { prefixOf } from "../../double.js";

/** @typedef {"one" | "all"} Mode */

/** From this width up a page of all questions is the better start. */
const WIDE = "(min-width: 1024px)";

/** @param {string} base leads to the site's root @param {() => void} changed called when another mode holds */
export function startChoice(base, changed) {
  const key = `${prefixOf(base)}:screens`;
  const wide = matchMedia(WIDE);
  let chosen = storedMode(key);
  wide.addEventListener("change", changed);

  return {
    /** @returns {Mode} */
    mode: () => chosen ?? (wide.matches ? "all" : "one"),
    wide: () => wide.matches,
    /** @param {Mode} mode holds on every assessment of this browser */
    choose(mode) {
      chosen = mode;
      try {
        localStorage.setItem(key, mode);
      } catch {
        // it holds on this page only
      }
      changed();
    },
  };
}

/** @param {string} key @returns {Mode | undefined} what the reader chose on an earlier visit */
function storedMode(key) {
  try {
    const mode = localStorage.getItem(key);
    return mode === "one" || mode === "all" ? mode : undefined;
  } catch {
    return undefined;
  }
}
