/** Files on their way to the engine, which checks them; only their size is looked at here. */

export const FILE_LIMIT = 256 * 1024;
export const FILES_LIMIT = 2000;
/** Bytes of a relationship file, the largest that the engine reads. */
const LARGEST = 32 * 1024 * 1024;
/** What a relationship and a seal say of themselves, which may be larger than a response. */
const OWN_FORMAT = '"counterpart/';

/**
 * What the engine is asked about a file: its text, or its bytes where they are no UTF-8. A file
 * that is larger than it may be goes without either: its size says enough.
 * @typedef {{name: string, size: number, file?: string, base64?: string}} FileItem
 */

/** @param {File} file @returns {Promise<FileItem>} rejected where the file cannot be read */
export async function fileItem(file) {
  const [item] = await fileItems([file]);
  if (!item) throw new DOMException(file.name, "NotReadableError");
  return item;
}

/**
 * The same of several files, which are read as one: a thousand single ones take the browser longer
 * than the engine takes to check them.
 * @param {File[]} files
 * @returns {Promise<(FileItem | undefined)[]>} none for a file that cannot be read
 */
export async function fileItems(files) {
  const readable = files.filter(({ size }) => size <= LARGEST);
  const contents = await bytesOf(readable);
  return files.map((file) => {
    if (file.size > LARGEST) return { name: file.name, size: file.size, base64: "" };
    const bytes = contents[readable.indexOf(file)];
    return bytes && item(file, bytes);
  });
}

/** @param {File[]} files @returns {Promise<(Uint8Array | undefined)[]>} */
async function bytesOf(files) {
  try {
    const all = new Uint8Array(await new Blob(files).arrayBuffer());
    let at = 0;
    return files.map(({ size }) => all.subarray(at, (at += size)));
  } catch {
    if (files.length === 1) return [undefined];
    return (await Promise.all(files.map((file) => bytesOf([file])))).flat(); // which of them it is
  }
}

/** @param {File} file @param {Uint8Array} bytes @returns {FileItem} */
function item({ name, size }, bytes) {
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { name, size, base64: size > FILE_LIMIT ? "" : base64(bytes) };
  }
  if (size > FILE_LIMIT && !text.includes(OWN_FORMAT)) return { name, size, base64: "" };
  return { name, size, file: text };
}

/** @param {Uint8Array} bytes */
function base64(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768) {
    text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  }
  return btoa(text);
}
