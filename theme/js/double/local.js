/** The local storage's half of what is kept twice: a revision stands beside the thing. */
import { withRevision } from "./revision.js";

/** What the key of a revision ends with. */
const REVISION = ":rev";

export function startLocal() {
  let works = true;
  return {
    /** Whether the browser allowed it when it was last tried. */
    works: () => works,
    /** @param {string} key @returns {string | null} with its revision */
    read(key) {
      try {
        const text = localStorage.getItem(key);
        return text && withRevision(text, localStorage.getItem(key + REVISION));
      } catch {
        works = false;
        return null;
      }
    },
    /** Without its revision, just as it is kept; it was read before. @param {string} key */
    raw: (key) => localStorage.getItem(key) ?? "",
    /** Keys that begin so. @param {string} start */
    keys(start) {
      try {
        return Object.keys(localStorage).filter((key) => key.startsWith(start) && !key.endsWith(REVISION));
      } catch {
        return [];
      }
    },
    /** @param {string} key @param {import("./revision.js").Revised} value with its revision */
    write(key, value) {
      try {
        localStorage.setItem(key, JSON.stringify({ ...value, rev: undefined }));
        localStorage.setItem(key + REVISION, String(value.rev));
        works = true;
      } catch {
        works = false;
      }
    },
    /** @param {string} key */
    drop(key) {
      try {
        for (const name of [key, key + REVISION]) localStorage.removeItem(name);
      } catch {
        // it stays, and says that it is gone
      }
    },
  };
}
