/** Files on their way to the engine, which checks them; only their size is looked at here. */

export const FILE_LIMIT = 256 * 1024;
export const FILES_LIMIT = 2000;

/** @param {File} file @returns {Promise<string>} empty where the file is larger than may be read */
export async function fileBase64(file) {
  if (file.size > FILE_LIMIT) return "";
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768) {
    text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  }
  return btoa(text);
}
