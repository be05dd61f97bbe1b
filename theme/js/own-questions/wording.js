/** A set of questions of one's own in the language of the page, or in the one that it has. */

/** @param {import("./checked.js").Questions} questions @returns {string} the language in which it is shown here */
export function writtenIn({ words }) {
  const language = document.documentElement.lang;
  return Object.hasOwn(words, language) ? language : Object.keys(words).sort()[0];
}

/** @param {import("./checked.js").Questions} questions @returns {import("./checked.js").Wording} */
export function wordingOf(questions) {
  return questions.words[writtenIn(questions)];
}

/** What the assessment of a response is called where its own writers worded it; else nothing. @param {any} response @returns {string | undefined} */
export function titleIn({ questions }) {
  const title = questions?.words && wordingOf(questions)?.title;
  return typeof title === "string" ? title : undefined;
}
