/** Which of the files in a folder are ours, whatever became of their names: the rule of `scripts/arriving.py`. */
import { LARGEST, textIn } from "../files.js";

const NAMED = /^.*\.(?:(?:response|relationship|sealed)(?:[ ._(-].*)?\.json(?:\.txt)?|answers(?:[ ._(-].*)?\.xlsx)(?:[ (].*)?$/is;
const UNFINISHED = /(?:\.unfinished|\.part|\.partial|\.crdownload|\.download|\.tmp|~)$/i;
const BESIDE = /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini|icon\r)$/i;
const NOT_ENTERED = /^\.|^(?:\$recycle\.bin|system volume information|@eadir|#recycle|lost\+found)$/i;
const FORMATS = ['"counterpart/response"', '"counterpart/relationship"', '"counterpart/sealed"'];
const BEGINNING = 64;
/** What a Mac puts beside everything in an archive. */
export const FOLDER_BESIDE = /^__macosx$/i;

/** @param {string} name @returns {boolean} whether a system, or a download that is not finished, put it there */
export function isBeside(name) {
  return BESIDE.test(name) || UNFINISHED.test(name);
}

/** @param {string} name of a folder */
export function isEntered(name) {
  return !NOT_ENTERED.test(name);
}

/** Whether a file in a folder is ours: by its name, or because it states a format of ours. @param {File} file */
export async function isOurs(file) {
  if (isBeside(file.name)) return false;
  if (NAMED.test(file.name)) return true;
  if (!file.size || file.size > LARGEST) return false;
  try {
    if (!/^[\s\ufeff]*\{/.test((await read(file.slice(0, BEGINNING))) ?? "")) return false;
    const text = await read(file);
    return FORMATS.some((format) => text?.includes(format));
  } catch {
    return false; // it went away, or cannot be read
  }
}

/** @param {Blob} file */
async function read(file) {
  return textIn(new Uint8Array(await file.arrayBuffer()));
}
