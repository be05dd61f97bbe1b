/** The code at the top of a printed sheet: the assessment and the first letter of the side. */

const SIDES = /** @type {const} */ (["buyer", "supplier"]);

/** @param {string} assessment @param {string} side */
export function codeOf(assessment, side) {
  return `${assessment}-${side[0]}`;
}

/** The sheet that a code is of; nothing while it is not whole. @param {string} text as it was typed @param {string[]} assessments @returns {{assessment: string, side: string} | undefined} */
export function sheetOf(text, assessments) {
  const code = text.trim().toLowerCase().replace(/[\s_–—-]+/gu, "-");
  for (const assessment of assessments) {
    for (const side of SIDES) if (codeOf(assessment, side) === code) return { assessment, side };
  }
  return undefined;
}
