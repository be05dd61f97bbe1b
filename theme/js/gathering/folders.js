/** Files that are dropped, those in dropped folders included. */
import { FILES_LIMIT } from "../files.js";
import { FOLDER_BESIDE, isBeside, isEntered, isOurs } from "./arriving.js";

/** @typedef {{files: File[], passed: number}} Arrived what is read, and how many files were passed over */

/**
 * @param {DataTransfer} given
 * @returns {Promise<Arrived>} of a folder what is ours at any depth, up to one more than may come in
 */
export async function filesOf(given) {
  const files = [...given.files];
  // they are there only until the drop has been told of
  const entries = [...given.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return sorted(files);
  /** @type {Arrived} */
  const arrived = { files: [], passed: 0 };
  for (const entry of entries) await walk(entry, arrived, "dropped");
  return arrived;
}

/** Leaves out what systems put beside files, unless that is all there is. @param {File[]} files @returns {Arrived} */
export function sorted(files) {
  const own = files.filter(({ name }) => !isBeside(name));
  return own.length ? { files: own, passed: files.length - own.length } : { files, passed: 0 };
}

/**
 * @param {FileSystemEntry} entry
 * @param {Arrived} arrived
 * @param {"dropped" | "inside" | "beside"} where what was dropped itself is read whatever it holds
 */
async function walk(entry, arrived, where) {
  if (arrived.files.length > FILES_LIMIT) return;
  if (entry.isFile) {
    const file = where === "beside" ? undefined : await fileOf(/** @type {FileSystemFileEntry} */ (entry));
    if (file && (where === "dropped" ? !isBeside(file.name) : await isOurs(file))) arrived.files.push(file);
    else arrived.passed += 1;
    return;
  }
  if (where === "inside" && !isEntered(entry.name)) return;
  const inside = where === "beside" || FOLDER_BESIDE.test(entry.name) ? "beside" : "inside";
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  for (let some = await listed(reader); some.length; some = await listed(reader)) {
    for (const inner of some) await walk(inner, arrived, inside);
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
