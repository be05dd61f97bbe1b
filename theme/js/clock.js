/** Times of answering, of which a wrong clock makes nonsense: a version is later than the one before. */

/** Clocks differ, and a day begins earlier in the east: only what lies further ahead is named. */
const AHEAD = 24 * 60 * 60 * 1000;
const LAST = Date.parse("9999-12-31T23:59:59Z");

/**
 * The time of a new version, in whole seconds: now, or a second after the version before it where
 * that one has a time that is not over yet. Past the year 9999 no format goes.
 * @param {string} before the time of the version before, or empty
 * @param {Date} [now]
 * @returns {string} in UTC
 */
export function laterTime(before, now = new Date()) {
  const last = Date.parse(before);
  const time = Math.max(Math.floor(now.getTime() / 1000) * 1000, Number.isFinite(last) ? last + 1000 : 0);
  return `${new Date(Math.min(time, LAST)).toISOString().slice(0, 19)}Z`;
}

/** @param {string} time in UTC @param {Date} [now] @returns {boolean} whether it lies in the future */
export function ahead(time, now = new Date()) {
  return Date.parse(time) > now.getTime() + AHEAD;
}

/**
 * Whether a time lies in the future, of an answer or of a change.
 * @param {Required<import("./relationship/joining.js").Given>} of a relationship
 */
export function anyAhead({ responses, names: _, ...records }) {
  const now = new Date();
  const changed = Object.values(records).flat();
  return responses.some(({ response }) => ahead(response.answered_at, now)) || changed.some(({ changed_at: at }) => ahead(at, now));
}
