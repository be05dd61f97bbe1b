/** The action that a play proposes, with its days counted from the day of the workshop. */

/** @typedef {{theme: string, now: string, wanted: string, steps: string[], due: number, recheck: number}} Proposed days until each */

/**
 * @param {Proposed | undefined} action of a play
 * @param {string} day such as 2026-11-28
 * @returns {{theme: string, wanted: string, steps: string[], due: string, recheck: string} | undefined} nothing where it proposes none
 */
export function proposedBy(action, day) {
  if (!action) return undefined;
  const { theme, wanted, steps, due, recheck } = action;
  return { theme, wanted, steps, due: after(day, due), recheck: after(day, recheck) };
}

/** @param {string} day @param {number} days */
function after(day, days) {
  const then = new Date(`${day}T12:00:00Z`);
  then.setUTCDate(then.getUTCDate() + days);
  return then.toISOString().slice(0, 10);
}
