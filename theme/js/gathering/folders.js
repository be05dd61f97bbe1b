/** Files that are dropped, those in dropped folders included. */
import { FILES_LIMIT } from "../files.js";

const WANTED = /^[^.].*\.json$/i;

/**
 * @param {DataTransfer} given
 * @returns {Promise<File[]>} of a folder the JSON files at any depth, up to one more than may come in
 */
export async function filesOf(given) {
  const files = [...given.files];
  // they are there only until the drop has been told of
  const entries = [...given.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return files;
  /** @type {File[]} */
  const found = [];
  for (const entry of entries) await walk(entry, found, true);
  return found;
}

/** @param {FileSystemEntry} entry @param {File[]} found @param {boolean} wanted whatever it is called */
async function walk(entry, found, wanted) {
  if (found.length > FILES_LIMIT) return;
  if (entry.isFile) {
    if (wanted || WANTED.test(entry.name)) found.push(await fileOf(/** @type {FileSystemFileEntry} */ (entry)));
    return;
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  for (let some = await listed(reader); some.length; some = await listed(reader)) {
    for (const inner of some) await walk(inner, found, false);
  }
}

/** @param {FileSystemFileEntry} entry @returns {Promise<File>} */
function fileOf(entry) {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** @param {FileSystemDirectoryReader} reader @returns {Promise<FileSystemEntry[]>} a part; none at the end */
function listed(reader) {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}
