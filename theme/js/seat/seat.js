/** A seat at the workshop's laptop: whoever takes it has drafts of their own, which are gone when it is handed on. */
import { openDouble } from "../double.js";
import { randomId } from "../id.js";
import { prefixIn } from "../relationship/opened.js";

/** @typedef {{id: string, side: string, assessments: string[]}} Seat `assessments` are answered in their order */

const SLUG = /^[a-z][a-z0-9-]{0,39}$/;
const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** @param {string} base leads to the site's root */
const keyOf = (base) => `${prefixIn(base)}:seat`;

/** Somebody sits down. @param {string} base leads to the site's root @param {string} side @param {string[]} assessments @returns {boolean} whether this tab knows it from now on */
export function takeSeat(base, side, assessments) {
  try {
    sessionStorage.setItem(keyOf(base), JSON.stringify({ id: randomId(), side, assessments }));
    return true;
  } catch {
    return false;
  }
}

/** @param {string} base leads to the site's root @returns {Seat | undefined} nothing where nobody sits at this tab */
export function seatOf(base) {
  try {
    return checkedSeat(sessionStorage.getItem(keyOf(base)) ?? "");
  } catch {
    return undefined;
  }
}

/** @param {string} text @returns {Seat | undefined} */
export function checkedSeat(text) {
  const { id, side, assessments } = JSON.parse(text || "{}") ?? {};
  const right = ID.test(id ?? "") && ["buyer", "supplier"].includes(side) && Array.isArray(assessments) && assessments.every((of) => SLUG.test(String(of)));
  return right ? { id, side, assessments } : undefined;
}

/** What keys of drafts begin with: those of whoever sits here are apart from one's own. @param {string} base leads to the site's root */
export function prefixOfDrafts(base) {
  const seat = seatOf(base);
  return prefixIn(base) + (seat ? `:seat:${seat.id}` : "");
}

/** Nobody sits here any more; what was left half answered is gone, too. @param {string} base leads to the site's root */
export async function clearSeats(base) {
  const start = `${keyOf(base)}:`;
  const double = openDouble(base);
  try {
    sessionStorage.removeItem(keyOf(base));
    const local = Object.keys(localStorage).filter((key) => key.startsWith(start));
    const all = new Set([...local, ...[...(await double.ready).keys()].filter((key) => key.startsWith(start))]);
    await Promise.all([...all].map((key) => double.write(key, { gone: true })));
  } catch {
    // the browser keeps nothing: then nothing was left
  }
}
