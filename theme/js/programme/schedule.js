/** The sums of an agenda: when each block starts and ends, and what is left of the time that there is. */

const HOUR = 60;
const DAY = 24 * HOUR;
/** The most minutes that a block may have. */
const MOST = 10 * HOUR;

/**
 * @typedef {object} Schedule
 * @property {{start: string, end: string, over: boolean}[]} blocks `over` where one ends after the time is up
 * @property {string} end when the day ends
 * @property {number} sum of the minutes
 * @property {number} spare minutes that are left; fewer than none where the day takes too long
 */

/**
 * One day.
 * @param {string} start as in 09:30
 * @param {number[]} minutes of each block
 * @param {number} have minutes that there are
 * @returns {Schedule}
 */
export function schedule(start, minutes, have) {
  const begin = sinceMidnight(start);
  let sum = 0;
  const blocks = minutes.map((length) => {
    const at = begin + sum;
    sum += length;
    return { start: clock(at), end: clock(begin + sum), over: length > 0 && sum > have };
  });
  return { blocks, end: clock(begin + sum), sum, spare: have - sum };
}

/** The minutes that somebody typed; what is no number of minutes counts as none. @param {string} text @param {number} [most] */
export function minutesIn(text, most = MOST) {
  return /^\d+$/.test(text) ? Math.min(Number(text), most) : 0;
}

/** The minutes since midnight of a time; none where it is no time. @param {string} time */
export function sinceMidnight(time) {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return match ? Number(match[1]) * HOUR + Number(match[2]) : 0;
}

/** Minutes since midnight as a clock shows them; after midnight it begins again. @param {number} minutes */
export function clock(minutes) {
  const within = ((minutes % DAY) + DAY) % DAY;
  return [Math.floor(within / HOUR), within % HOUR].map((part) => String(part).padStart(2, "0")).join(":");
}
