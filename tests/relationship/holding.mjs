/**
 * What a page makes of the entries of its table: the input has how rounds are named, and lists of
 * responses, each under the key that version 0.1.0 gave it. Prints for each the responses that stand, and the keys
 * that are to be written (true) or to go (false).
 *
 * node holding.mjs < input
 */
import { readFileSync } from "node:fs";

const folder = new URL("../../theme/js/relationship/", import.meta.url);
const { startHolding } = await import(`${folder}holding.js`);
const { learnRounds } = await import(`${folder}../round-name.js`);

/** @param {any[]} responses @returns {Map<string, string>} */
function table(responses) {
  return new Map(responses.map((response) => [
    ["responses", response.respondent.id, response.assessment.id, response.round].join("\n"),
    JSON.stringify(["a.json", JSON.stringify(response), "code"]),
  ]));
}

const { rounds, lists } = JSON.parse(readFileSync(0, "utf-8"));
learnRounds(rounds);
const outcomes = lists.map((/** @type {any[]} */ responses) => {
  const holding = startHolding();
  holding.renew(table(responses));
  return {
    stand: holding.ofKind("responses").map(({ response }) => response),
    written: Object.fromEntries([...holding.unsaved].map(([key, value]) => [key.split("\n").at(-1), value !== undefined])),
    aside: holding.aside.all().length,
  };
});
process.stdout.write(JSON.stringify(outcomes));
