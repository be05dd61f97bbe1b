/** How long a set of questions of one's own takes to answer, by the rule of `scripts/minutes.py`. */

/** @typedef {{minute: number, word: number, judged: number, fixed: number}} Rule seconds; `fixed` before the first question */

/** @param {import("./checked.js").Questions} questions @param {Rule} rule @returns {number} whole minutes, of the longest wording */
export function minutesOf({ words }, { minute, word, judged, fixed }) {
  const seconds = Object.values(words).map(({ questions }) => {
    // a dimension says what it is about, and its question asks it: both are read
    const texts = questions.flatMap(({ name, text, low, high }) => [name, text, text, low, high]);
    const read = texts.reduce((count, text) => count + text.split(/\s+/).filter(Boolean).length, 0);
    return fixed + word * read + judged * questions.length;
  });
  return Math.ceil(Math.max(...seconds) / minute);
}
