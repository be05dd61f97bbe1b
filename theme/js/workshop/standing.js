/** How a workshop stands against its agenda, in whole minutes. */

const MINUTE = 60_000;

/**
 * @param {{minutes: number}[]} cards
 * @param {number} at the card that is shown
 * @param {number} started in milliseconds since 1970; 0 where it has not begun
 * @param {number} now
 * @returns {{left: number, late: number, gone: number}} `left` until it is to end, fewer than none
 *   where it goes on; `late` behind the agenda, fewer than none ahead of it
 */
export function standing(cards, at, started, now) {
  const minutes = cards.map((card) => card.minutes);
  const sum = (/** @type {number[]} */ of) => of.reduce((all, each) => all + each, 0);
  const gone = started ? Math.max(0, (now - started) / MINUTE) : 0;
  const [begins, ends] = [sum(minutes.slice(0, at)), sum(minutes.slice(0, at + 1))];
  const late = gone > ends ? Math.floor(gone - ends) : gone < begins ? Math.ceil(gone - begins) : 0;
  return { left: Math.ceil(sum(minutes) - gone), late: late + 0, gone: Math.floor(gone) };
}

/** A length of time as a clock counts it down. @param {number} milliseconds */
export function countdown(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
