/** What was dropped where it was no file: a text with a code, or an address that only looks like a file. */
import { kindOf } from "../arriving/kind.js";
import { fill, isolated } from "../page.js";

/** As mail programs and browsers hand over what is dragged out of them. */
const TYPES = ["text/plain", "text/uri-list", "text/x-moz-url", "text/html", "DownloadURL"];
const ADDRESS = /^[a-z][a-z0-9+.-]*:\S+$/i;
/** A file's name in an address: of ours, or whatever stands at its end. */
const OURS = /[^/=&?:]+\.(?:response|relationship|sealed)[^/=&?:]*\.json/i;
const LAST = /([^/=&?:]+\.\w{2,5})(?:[&?].*)?$/;
const SHOWN = 60;

/**
 * @param {(type: string) => string} data of a type
 * @returns {{text: string, why: "" | "link" | "nothing", name: string}} `why` it is no text to read:
 *   a link to a file that a mail program keeps to itself (`name` where it tells), or nothing at all
 */
export function droppedText(data) {
  const texts = TYPES.map(data).filter((text) => text.trim());
  const ours = texts.find(kindOf) ?? texts.find((text) => text.trimStart().startsWith("{"));
  if (ours) return { text: ours, why: "", name: "" };
  const [text = ""] = texts;
  if (!text) return { text, why: "nothing", name: "" };
  const file = data("DownloadURL") || texts.some((text) => ADDRESS.test(text.trim().split(/\r?\n/)[0]));
  if (!file) return { text, why: "", name: "" };
  return { text, why: "link", name: fileName(texts) };
}

/**
 * What was dropped and cannot be read, in words.
 * @param {import("../page.js").Words} words
 * @param {string} why
 * @param {{name: string}} facts
 */
export function notAFile(words, why, { name }) {
  return [{ text: words[`drop-${why}`] }, ...(name ? [{ text: fill(words["drop-name"], { name: isolated(name) }) }] : [])];
}

/** @param {string[]} texts @returns {string} */
function fileName(texts) {
  const lines = texts.flatMap((text) => text.split(/\r?\n/));
  const name = lines.flatMap((line) => OURS.exec(line)?.[0] ?? [])[0] ?? lines.flatMap((line) => LAST.exec(line)?.[1] ?? [])[0];
  try {
    return decodeURIComponent(name ?? "").slice(0, SHOWN);
  } catch {
    return (name ?? "").slice(0, SHOWN);
  }
}
