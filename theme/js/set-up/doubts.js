/** What is asked once before a set-up is saved: whether another tab's is to go, and whether a name is to stand twice. */
import { alike } from "../alike.js";
import { fill } from "../page.js";
import { checkedSetUp } from "../relationship/set-up.js";

/** @typedef {import("../relationship/set-up.js").SetUp} SetUp */

/**
 * @param {ReturnType<typeof import("../relationship/shelf.js").openShelf>} shelf
 * @param {string | undefined} id of the relationship; none of one that is new
 * @param {import("../page.js").Words} words
 * @returns {(setUp: SetUp) => {text: string, target: string}[]} the doubts about it; none of those that were said already
 */
export function startDoubts(shelf, id, words) {
  const stored = () => (id === undefined ? "" : JSON.stringify(checkedSetUp(shelf.get(id))));
  /** What was there when it was last looked at. */
  let seen = stored();
  /** Names of which it was said that they stand on the shelf. @type {Set<string>} */
  const said = new Set();

  return (setUp) => {
    const there = stored();
    const elsewhere = there !== seen && there !== JSON.stringify(setUp);
    seen = there;
    const name = alike(setUp.name);
    const twice = !said.has(name) && shelf.all().some((other) => other.id !== id && !other.removed && !other.sample && alike(other.name) === name);
    said.add(name);
    return [
      ...(elsewhere ? [{ text: words["set-up-elsewhere"], target: "buyer" }] : []),
      ...(twice ? [{ text: fill(words["set-up-twice"], { name: setUp.name }), target: "name" }] : []),
    ];
  };
}
