/**
 * Blocks that restore one another: a systematic Reed–Solomon code over GF(256), used for what is lost.
 *
 * The k blocks are the values, byte by byte, of a polynomial of degree below k at the places 0 … k - 1;
 * a further block is its value at a further place. Any k of them are the polynomial (Reed and Solomon
 * 1960; as an erasure code Rizzo 1997), so none that arrives is of no use, whichever were lost.
 */

/** x⁸ + x⁴ + x³ + x² + 1, the field of QR codes themselves (ISO/IEC 18004). */
const POLYNOMIAL = 0x11d;
/** Places of the field: blocks that may be made of one text. */
export const PLACES = 255;

const POWERS = new Uint8Array(2 * PLACES);
const LOGARITHMS = new Uint8Array(PLACES + 1);
for (let power = 0, value = 1; power < PLACES; power++) {
  POWERS[power] = POWERS[power + PLACES] = value;
  LOGARITHMS[value] = power;
  value = value & 0x80 ? (value << 1) ^ POLYNOMIAL : value << 1;
}

/**
 * The block at a place, by Lagrange's formula: Σ yₘ · Π (place - xₙ) / (xₘ - xₙ); differences are XOR.
 * @param {[number, Uint8Array][]} known as many blocks as there were, each with its place; no place twice
 * @param {number} place
 * @returns {Uint8Array}
 */
export function blockAt(known, place) {
  const same = known.find(([at]) => at === place);
  if (same) return same[1];
  const block = new Uint8Array(known[0][1].length);
  for (const [at, values] of known) {
    let weight = 0; // its logarithm
    for (const [other] of known) {
      if (other !== at) weight += LOGARITHMS[place ^ other] + PLACES - LOGARITHMS[at ^ other];
    }
    weight %= PLACES;
    for (let byte = 0; byte < block.length; byte++) {
      if (values[byte]) block[byte] ^= POWERS[LOGARITHMS[values[byte]] + weight];
    }
  }
  return block;
}
