/** One's own answers as a relationship takes them in: checked by the engine, and counted as handed over. */

/** @typedef {import("./own.js").Own} Own */
/** @typedef {import("../relationship/joining.js").Held} Held */

/**
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} scoring
 * @param {ReturnType<typeof import("./own.js").startOwnAnswers>} own
 * @param {Own[]} mine
 * @returns {Promise<Held[]>}
 */
export async function readOwn(scoring, own, mine) {
  const items = mine.map(({ title, text }) => ({ name: title, size: text.length, file: text }));
  const { results } = await scoring.ask({ type: "read", items });
  await own.given(mine);
  return results.filter((/** @type {any} */ { response }) => response);
}
