/** Files on their way to the engine, which checks them; only size and encoding are looked at here. */

export const FILE_LIMIT = 256 * 1024;
export const FILES_LIMIT = 2000;
/** Bytes of a relationship file, the largest that the engine reads. */
export const LARGEST = 32 * 1024 * 1024;
/** Bytes that tell the engine what kind of file it is. */
const HEAD = 4096;
/** What a relationship and a seal say of themselves, which may be larger than a response. */
const OWN_FORMAT = '"counterpart/';

/**
 * What the engine is asked about a file: its text, or its bytes where they are none. Of a file that
 * is larger than it may be only the beginning goes: it tells the kind, and its size the rest.
 * @typedef {{name: string, size: number, file?: string, base64?: string, workbook?: boolean}} FileItem
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
  return Promise.all(
    files.map(async (file) => {
      if (file.size > LARGEST) return headOnly(file, (await bytesOf([file.slice(0, HEAD)]))[0]);
      const bytes = contents[readable.indexOf(file)];
      return bytes && item(file, bytes);
    }),
  );
}

/** @param {Blob[]} files @returns {Promise<(Uint8Array | undefined)[]>} */
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
  const text = textIn(bytes);
  if (size > FILE_LIMIT && !text?.includes(OWN_FORMAT)) return headOnly({ name, size }, bytes);
  if (text !== undefined) return { name, size, file: text };
  return { name, size, base64: base64Of(bytes), ...(isWorkbook(bytes) && { workbook: true }) };
}

/** Whether these are a workbook of Excel: the rule of `counterpart/reading/foreign.py`. @param {Uint8Array} bytes */
function isWorkbook(bytes) {
  const text = bytes[0] === 0x50 && bytes[1] === 0x4b ? new TextDecoder("latin1").decode(bytes) : "";
  return text.startsWith("PK\x03\x04") && text.includes("xl/workbook.xml");
}

/**
 * The part of the engine that reads these, where its usual ones do not.
 * @param {{workbook?: boolean}[]} items
 */
export function partFor(items) {
  return items.some(({ workbook }) => workbook) ? "sheet" : undefined;
}

/** @param {{name: string, size: number}} file @param {Uint8Array} [bytes] @returns {FileItem} */
function headOnly({ name, size }, bytes = new Uint8Array()) {
  return { name, size, base64: base64Of(bytes.subarray(0, HEAD)) };
}

/**
 * The text in these bytes: UTF-16 by its mark or its zeros, as `counterpart/decoding.py` tells it,
 * else UTF-8.
 * @param {Uint8Array} bytes
 * @returns {string | undefined} undefined where they are in neither encoding, or in both
 */
export function textIn(bytes) {
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const wide = marked || (bytes.length > 1 && (first === 0) !== (second === 0));
  const encoding = !wide ? "utf-8" : first === 0xfe || first === 0 ? "utf-16be" : "utf-16le";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // what still begins like UTF-16 would be undone once more by the engine, which is to see the bytes
    return /^(?:\0[^\0]|[^\0]\0)/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** @param {Uint8Array} bytes */
export function base64Of(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768) {
    text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  }
  return btoa(text);
}
