/**
 * What the desk says of each case: the input has how rounds are named, and cases of responses with a
 * set-up, a round and a number of open actions. Prints the rows, the rounds and the next step of each.
 *
 * node standing.mjs < input
 */
import { readFileSync } from "node:fs";

const folder = new URL("../../theme/js/", import.meta.url);
const { learnRounds } = await import(`${folder}round-name.js`);
const { checkedSetUp } = await import(`${folder}relationship/set-up.js`);
const { roundsOf, standing } = await import(`${folder}desk/standing.js`);
const { nextStep } = await import(`${folder}desk/next.js`);

const { rounds, cases } = JSON.parse(readFileSync(0, "utf-8"));
learnRounds(rounds);
const stands = cases.map((/** @type {any} */ { responses, set_up: given, round, actions, yours }) => {
  const setUp = checkedSetUp(given);
  const held = responses.map((/** @type {any} */ response) => ({ response }));
  const rows = standing(held, setUp, ["purpose", "trust"], round);
  return { setUp, rows, rounds: roundsOf(held, setUp.round), next: nextStep({ ...setUp, rows, actions, yours }) };
});
process.stdout.write(JSON.stringify(stands));
