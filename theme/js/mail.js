/** A mail that is written already, as an address for the reader's mail program. */

/** Longer addresses are cut off, or refused, on the way to a mail program. */
const LIMIT = 2000;

/**
 * @param {string} subject
 * @param {string} body lines end with \n
 * @returns {{href: string, whole: boolean}} `whole`: with its text; else with the subject alone, for a text that is pasted
 */
export function mailTo(subject, body) {
  const bare = `mailto:?subject=${encodeURIComponent(subject)}`;
  const href = `${bare}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
  const whole = href.length <= LIMIT;
  return { href: whole ? href : bare, whole };
}
