/** The relationships of the page, by name: what came of files, of texts, and of this browser's shelf. */
import { alike } from "../alike.js";

/** @typedef {import("../relationship/joining.js").Held} Held */
/** @typedef {import("../gathering/reading.js").Taken} Taken */
/** @typedef {{name: string, held: Held[], rows: Map<number, object[]>}} Group `rows` by how many people a figure needs */

export function startTaken() {
  /** @type {Map<string, Group>} */
  const groups = new Map();

  /** @param {string} name @param {Held} held @param {string} [key] of a relationship without a name */
  function put(name, held, key = alike(name)) {
    /** @type {Group} */
    const group = groups.get(key) ?? { name, held: [], rows: new Map() };
    groups.set(key, group);
    if (group.held.some(({ text }) => text === held.text)) return;
    group.held.push(held);
    group.rows.clear();
  }

  return {
    groups,
    /** All of a relationship of the shelf. @param {string} id @param {string} name @param {Held[]} responses */
    relationship(id, name, responses) {
      for (const held of responses) put(name, held, alike(name) || id);
    },
    /**
     * What a file held: a response goes by the name that it bears, or else by the file's.
     * @param {Taken} taken
     * @param {string} fallback what the file is called; empty where it is one of answers only
     * @returns {number} how many responses belong to no relationship
     */
    file(taken, fallback) {
      const first = taken.names.find(alike) ?? fallback;
      const named = taken.responses.map((held) => ({ held, name: nameOf(held) || (held.name ? "" : first) }));
      for (const { held, name } of named) if (name) put(name, held);
      return named.filter(({ name }) => !name).length;
    },
    /**
     * What each is called in the table: of those without a name all but the first are numbered, since rows of one name are one relationship.
     * @param {string} unnamed
     * @returns {Map<Group, string>}
     */
    called(unnamed) {
      let without = 0;
      const name = () => (++without > 1 ? `${unnamed} (${without})` : unnamed);
      return new Map([...groups.values()].map((group) => [group, group.name || name()]));
    },
    /** @returns {Held[]} */
    all: () => [...groups.values()].flatMap(({ held }) => held),
  };
}

/** What a response calls its relationship. @param {Held} held */
function nameOf({ response }) {
  const name = response.relationship ?? "";
  return alike(name) ? name.trim() : "";
}
