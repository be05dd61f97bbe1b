/** The place in the browser's history: each screen is an entry, so that the way back goes a screen back. */
import { fragmentOf } from "./order.js";

/** @typedef {import("./order.js").Place} Place */
/** @typedef {{at: string, part: number, from: string}} Entry `from` is the entry before it */

/** @param {(fragment: string, part: number) => void} came called when the reader went through the history or followed a link */
export function startAddress(came) {
  addEventListener("popstate", ({ state }) => came(fragment(), entry(state)?.part ?? -1));
  addEventListener("hashchange", () => entry(history.state) || came(fragment(), -1));

  /** @param {Place} place @param {string} from */
  const stateOf = ({ screen, part }, from) => ({ at: fragmentOf(screen), part, from });
  /** @param {Place} place */
  const linkTo = ({ screen }) => `${location.pathname}${location.search}#${fragmentOf(screen)}`;

  return {
    /** What the address names, and the part of it. */
    now: () => ({ fragment: fragment(), part: entry(history.state)?.part ?? -1 }),
    /** Whether this was the entry before, in one piece or in parts, so that the way there is the way back. @param {Place} place */
    before: (place) => [nameOf(place), nameOf({ ...place, part: -1 })].includes(entry(history.state)?.from ?? ""),
    back: () => history.back(),
    /** @param {Place} place @param {Place} from */
    push: (place, from) =>
      tried(() => {
        if (!entry(history.state)) history.replaceState(stateOf(from, ""), "", linkTo(from));
        history.pushState(stateOf(place, nameOf(from)), "", linkTo(place));
      }),
    /** In place of this entry. @param {Place} place */
    replace: (place) => tried(() => history.replaceState(stateOf(place, entry(history.state)?.from ?? ""), "", linkTo(place))),
  };
}

/** Browsers refuse entries that come too fast: then the way back skips some. @param {() => void} write */
function tried(write) {
  try {
    write();
  } catch {
    // the screen is shown all the same
  }
}

function fragment() {
  return location.hash.slice(1);
}

/** @param {Place} place */
function nameOf({ screen, part }) {
  return `${fragmentOf(screen)} ${part}`;
}

/** @param {any} state @returns {Entry | undefined} undefined where a link or the reader made the entry */
function entry(state) {
  return state && typeof state.at === "string" && typeof state.part === "number" ? state : undefined;
}
