/**
 * Unpacks what Zstandard packed, by the reference decoder as WebAssembly: it is quicker than what
 * browsers have for gzip, and a memory or an interpreter weighs a fifth less.
 */

/**
 * @typedef {object} Decoder
 * @property {WebAssembly.Memory} memory
 * @property {(size: number) => number} malloc gives 0 where there is no memory
 * @property {(place: number, size: number) => bigint} ZSTD_findDecompressedSize negative where
 *   this is no packed file
 * @property {(to: number, room: number, from: number, size: number) => number} ZSTD_decompress
 *   gives how many bytes there were, or something else where the file is damaged
 */

const IMPORTS = { env: { emscripten_notify_memory_growth: () => {} } };

/**
 * @param {BufferSource} code of the decoder
 * @returns {Promise<(packed: Uint8Array) => Uint8Array<ArrayBuffer>>} gives the content of a
 *   file, in a memory of its own, at a multiple of 8; throws an Error where the file is damaged
 */
export async function decoder(code) {
  const module = await WebAssembly.compile(code);
  return (packed) => {
    const of = /** @type {any} */ (new WebAssembly.Instance(module, IMPORTS).exports);
    return unpacked(/** @type {Decoder} */ (of), packed);
  };
}

/**
 * @param {Decoder} decoder
 * @param {Uint8Array} packed
 */
function unpacked({ memory, malloc, ZSTD_findDecompressedSize, ZSTD_decompress }, packed) {
  const from = malloc(packed.length) >>> 0;
  bytesAt(memory, from, packed.length).set(packed);
  const size = Number(ZSTD_findDecompressedSize(from, packed.length));
  if (size < 0) throw new Error("it is not packed as it should be");
  const to = malloc(size) >>> 0;
  if (from === 0 || to === 0) throw new Error("there is not enough memory");
  const actual = ZSTD_decompress(to, size, from, packed.length);
  if (actual !== size) throw new Error(`it does not unpack (${actual})`);
  return bytesAt(memory, to, size);
}

/**
 * @param {WebAssembly.Memory} memory
 * @param {number} place
 * @param {number} size
 */
function bytesAt(memory, place, size) {
  return new Uint8Array(/** @type {ArrayBuffer} */ (memory.buffer), place, size);
}
