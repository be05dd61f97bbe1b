/** The table's half of what is kept twice: what was written is on the disk when the table says so. */
import { openTable } from "../relationship/table.js";
import { startTabs } from "../relationship/tabs.js";
import { revisionOf } from "./revision.js";

/**
 * @param {string} name of the table
 * @param {(all: Map<string, string>) => void} later told what the table has when another tab wrote into it
 */
export function startStrict(name, later) {
  /** What this page wrote. @type {Map<string, string>} */
  const written = new Map();
  /** What the table does not have yet. @type {Map<string, string>} */
  const waiting = new Map();
  let works = true;
  /** @type {Promise<import("../relationship/table.js").Table> | undefined} */
  let table;
  /** @type {Promise<void> | undefined} */
  let flushing;

  function reach() {
    return (table ??= openTable(name).then((opened) => {
      opened.onClose(() => {
        table = undefined;
        for (const [key, text] of written) if (!waiting.has(key)) waiting.set(key, text);
        flush();
      });
      return opened;
    }));
  }

  async function write() {
    while (waiting.size) {
      const now = new Map(waiting);
      waiting.clear();
      const mark = `${Date.now()}.${Math.random()}`;
      try {
        const opened = await reach();
        await opened.change("", mark, (all) => {
          for (const [key, text] of now) if (revisionOf(all?.get(key) ?? "") > revisionOf(text)) now.delete(key);
          return now;
        });
        works = true;
        tell(mark);
      } catch {
        works = false;
      }
    }
    flushing = undefined;
  }
  const flush = () => (flushing ??= write());

  /** @returns {Promise<Map<string, string>>} nothing where it is refused */
  async function read() {
    /** @type {Map<string, string>} */
    const texts = new Map();
    try {
      const opened = await reach();
      await opened.read("", (_, all) => all?.forEach((text, key) => typeof text === "string" && texts.set(key, text)));
    } catch {
      works = false;
    }
    return texts;
  }
  const tell = startTabs(name, async () => later(await read()));

  return {
    /** Whether the browser allowed it when it was last tried. */
    works: () => works,
    read,
    /** @param {string} key @param {string} text @returns {Promise<void>} kept once it is on the disk, or refused */
    write(key, text) {
      written.set(key, text);
      waiting.set(key, text);
      return flush();
    },
    /** Whether this page wrote nothing else since. @param {string} key @param {string} text */
    isLast: (key, text) => written.get(key) === text,
  };
}
