/**
 * Which relationships the page of many makes of what came in: the input is a list of files, each with
 * its taken parts and what it is called. Prints the names with how many responses each has, and how
 * many belong to none, and what they are called.
 *
 * node taken.mjs < input
 */
import { readFileSync } from "node:fs";

const { startTaken } = await import(`${new URL("../../theme/js/", import.meta.url)}portfolio/taken.js`);
const taken = startTaken();
const without = JSON.parse(readFileSync(0, "utf-8")).map((/** @type {any} */ { names = [], responses = [], called = "", shelf }) => {
  if (shelf !== undefined) return taken.relationship(shelf, called, responses);
  return taken.file({ names, responses }, called);
});
const groups = [...taken.groups.values()].map(({ name, held }) => [name, held.length]);
process.stdout.write(JSON.stringify({ groups, without, all: taken.all().length, called: [...taken.called("None").values()] }));
