/**
 * The memory of a Python that had loaded everything, put into a Python that has not begun.
 *
 * The memory of every Pyodide of one version begins with the same constants, which the
 * interpreter brings along; and most of the rest is nothing. Neither is in a snapshot. It holds,
 * as 32-bit numbers, how many bytes of constants there are, their checksum, the length of
 * Pyodide's own header and the number of runs; for each run its first page and how many pages
 * follow each other; then the header, then the pages.
 */

export const PAGE = 1024;
const WORD = 4;
const FACTS = 4;

/**
 * @typedef {object} Snapshot
 * @property {number} constants the bytes that are not in it, and begin the memory
 * @property {number} checksum of these bytes
 * @property {Uint8Array} header what Pyodide wants to know of a snapshot
 * @property {Uint32Array} runs first page, number of pages, and so on
 * @property {Uint8Array} pages
 */

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Snapshot}
 * @throws {RangeError} where the bytes end too early
 */
export function unpack(bytes) {
  const [constants, checksum, length, count] = new Uint32Array(bytes.buffer, bytes.byteOffset, FACTS);
  const runs = new Uint32Array(bytes.buffer, bytes.byteOffset + FACTS * WORD, 2 * count);
  const at = (FACTS + 2 * count) * WORD;
  const header = bytes.subarray(at, at + length);
  return { constants, checksum, header, runs, pages: bytes.subarray(at + length) };
}

/**
 * The factory of an interpreter, wrapped so that Pyodide restores this snapshot. Pyodide itself
 * gets nothing but the header, in place of whatever it was given.
 *
 * @param {(settings: object) => Promise<any>} factory
 * @param {Snapshot | Promise<Snapshot> | undefined} coming
 * @returns {(settings: object) => Promise<any>}
 */
export function restoring(factory, coming) {
  return async (settings) => {
    const [module, snapshot] = await Promise.all([factory(settings), coming]);
    if (snapshot === undefined) throw new Error("there is no snapshot");
    const restore = module.API.restoreSnapshot;
    module.API.restoreSnapshot = () => {
      const place = trampoline(module);
      const own = module.HEAP32[place];
      const config = restore(snapshot.header);
      fill(module, snapshot);
      module.HEAP32[place] = own;
      return config;
    };
    return module;
  };
}

/**
 * A sum over the constants: another interpreter than the snapshot's has others.
 *
 * @param {Uint8Array} memory
 * @param {number} length a multiple of 4
 * @returns {number}
 */
export function checksumOf(memory, length) {
  const words = new Uint32Array(memory.buffer, memory.byteOffset, length / WORD);
  let sum = 0;
  for (let place = 0; place < words.length; place++) sum = (Math.imul(sum, 31) + words[place]) | 0;
  return sum >>> 0;
}

/**
 * A memory is as large as every Pyodide begins with, unless what was loaded into it was more.
 *
 * @param {any} module
 * @param {number} size in bytes
 */
function grow(module, size) {
  if (module.HEAPU8.length < size) module._sbrk(size - module._sbrk(0));
  if (module.HEAPU8.length < size) throw new Error("there is not enough memory");
}

/**
 * @param {any} module
 * @param {Snapshot} snapshot
 */
function fill(module, { constants, checksum, runs, pages }) {
  grow(module, (runs[runs.length - 2] + runs[runs.length - 1]) * PAGE);
  const memory = /** @type {Uint8Array} */ (module.HEAPU8);
  if (checksumOf(memory, constants) !== checksum) throw new Error("the constants are others");
  memory.fill(0, constants, module._emscripten_stack_get_end());
  memory.fill(0, module._emscripten_stack_get_current(), module._sbrk(0));
  let from = 0;
  for (let run = 0; run < runs.length; run += 2) {
    const length = runs[run + 1] * PAGE;
    if (from + length > pages.length) throw new Error("the snapshot ends too early");
    memory.set(pages.subarray(from, from + length), runs[run] * PAGE);
    from += length;
  }
}

/**
 * Where CPython keeps the table index of the function through which it calls others: the table is
 * the host's, and so must the index be.
 *
 * @param {any} module
 * @returns {number} the place in 32-bit numbers
 */
function trampoline(module) {
  const offset = module.HEAP32[module.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET / WORD];
  return (module.__PyRuntime + offset) / WORD;
}
