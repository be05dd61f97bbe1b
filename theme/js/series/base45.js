/** Bytes in the letters that a QR code packs most closely: Base45 (RFC 9285), two bytes in three letters. */

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const [BASE, SQUARE] = [45, 45 * 45];

/** @param {Uint8Array} bytes */
export function lettersOf(bytes) {
  let letters = "";
  for (let at = 0; at < bytes.length; at += 2) {
    const pair = at + 1 < bytes.length;
    const value = pair ? bytes[at] * 256 + bytes[at + 1] : bytes[at];
    letters += LETTERS[value % BASE] + LETTERS[Math.floor(value / BASE) % BASE];
    if (pair) letters += LETTERS[Math.floor(value / SQUARE)];
  }
  return letters;
}

/** @param {string} letters @returns {Uint8Array | undefined} nothing where they are none of RFC 9285 */
export function bytesOf(letters) {
  if (letters.length % 3 === 1) return undefined;
  /** @type {number[]} */
  const bytes = [];
  for (let at = 0; at < letters.length; at += 3) {
    const digits = [...letters.slice(at, at + 3)].map((letter) => LETTERS.indexOf(letter));
    if (digits.includes(-1)) return undefined;
    const value = digits[0] + digits[1] * BASE + (digits[2] ?? 0) * SQUARE;
    if (value > (digits.length === 3 ? 0xffff : 0xff)) return undefined;
    if (digits.length === 3) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
}
