/** Reads WebAssembly as far as it says which functions call which (Core Specification 3.0, 5). */

export const IMPORTS = 2;
export const CODE = 10;
const GLOBALS = 6;
const EXPORTS = 7;
const ELEMENTS = 9;
const START = 8;
const HEAD = 8;
const END = 0x0b;

/** A place in the bytes of a module, and what stands there. */
export class Reader {
  /** @param {Uint8Array} bytes @param {number} [at] */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** An unsigned number (LEB128). */
  number() {
    let value = 0;
    for (let unit = 1, byte = 128; byte & 128; unit *= 128) {
      byte = this.byte();
      value += (byte & 127) * unit;
    }
    return value;
  }

  /** Passes over numbers of any kind and size. @param {number} [count] */
  pass(count = 1) {
    for (; count; count--) while (this.byte() & 128);
  }

  /** Passes over a length and as many bytes. */
  passBytes() {
    const length = this.number();
    this.at += length;
  }

  /** @template Of @param {() => Of} item @returns {Of[]} a count and as many items */
  list(item) {
    return Array.from({ length: this.number() }, item);
  }
}

/**
 * @param {Uint8Array} module
 * @returns {{ id: number, content: Uint8Array }[]}
 */
export function sections(module) {
  const reader = new Reader(module, HEAD);
  const parts = [];
  while (reader.at < module.length) {
    const id = reader.byte();
    const length = reader.number();
    parts.push({ id, content: module.subarray(reader.at, reader.at + length) });
    reader.at += length;
  }
  return parts;
}

/** The numbers of functions that a module imports: they come before its own. @param {Uint8Array} content */
export function importedFunctions(content) {
  const reader = new Reader(content);
  const kinds = reader.list(() => {
    reader.passBytes();
    reader.passBytes();
    const kind = reader.byte();
    if (kind === 1) reader.pass(); // the type of a table's entries
    if (kind === 1 || kind === 2) reader.pass(reader.byte() & 1 ? 2 : 1); // limits
    else reader.pass(kind === 0 ? 1 : 2);
    return kind;
  });
  return kinds.filter((kind) => kind === 0).length;
}

/**
 * The functions that somebody else may call: what is exported, starts, or lies in a table.
 *
 * @param {{ id: number, content: Uint8Array }[]} parts
 * @returns {number[]}
 */
export function rootsOf(parts) {
  return parts.flatMap(({ id, content }) => {
    const reader = new Reader(content);
    if (id === EXPORTS) return reader.list(() => exported(reader)).flat();
    if (id === ELEMENTS) return reader.list(() => element(reader)).flat();
    if (id === GLOBALS) return reader.list(() => global(reader)).flat();
    return id === START ? [reader.number()] : [];
  });
}

/** @param {Reader} reader @returns {number[]} */
function exported(reader) {
  reader.passBytes();
  const kind = reader.byte();
  const index = reader.number();
  return kind === 0 ? [index] : [];
}

/** @param {Reader} reader @returns {number[]} */
function global(reader) {
  reader.pass(2);
  const from = reader.at;
  /** @type {number[]} */
  const named = [];
  while (reader.bytes[reader.at] !== END) step(reader, named);
  if (reader.at === from) throw new Error("a global begins with nothing");
  reader.at += 1;
  return named;
}

/** @param {Reader} reader @returns {number[]} */
function element(reader) {
  const kind = reader.number();
  if (kind !== 0) throw new Error(`a table is filled in another way than known: ${kind}`);
  const opcode = reader.byte();
  reader.pass();
  // constants and globals are the only places known
  if (![0x41, 0x23].includes(opcode) || reader.byte() !== END) throw new Error("a table is filled at an unknown place");
  return reader.list(() => reader.number());
}

/** Bodies of functions, in their order. @param {Uint8Array} content */
export function bodies(content) {
  const reader = new Reader(content);
  return reader.list(() => {
    const length = reader.number();
    reader.at += length;
    return content.subarray(reader.at - length, reader.at);
  });
}

/** What follows an instruction, where it is more than nothing. @type {Map<number, (reader: Reader) => unknown>} */
const AFTER = new Map();
/** @param {number[]} opcodes @param {(reader: Reader) => unknown} pass */
const after = (opcodes, pass) => opcodes.forEach((opcode) => AFTER.set(opcode, pass));
/** @param {number} first @param {number} last */
const span = (first, last) => Array.from({ length: last - first + 1 }, (_, step) => first + step);
/** @param {Reader} reader */
const place = (reader) => reader.pass(reader.number() & 64 ? 2 : 1);

after([0x02, 0x03, 0x04, 0x06, 0x07, 0x08, 0x09, 0x0c, 0x0d, 0x18, ...span(0x20, 0x26)], (reader) => reader.pass());
after([0x3f, 0x40, 0x41, 0x42, 0xd0], (reader) => reader.pass());
after([0x11, 0x13], (reader) => reader.pass(2));
after([0x0e], (reader) => reader.pass(reader.number() + 1));
after([0x1c], (reader) => reader.list(() => reader.pass()));
after([0x1f], (reader) => {
  reader.pass();
  reader.list(() => reader.pass(reader.byte() < 2 ? 2 : 1));
});
after(span(0x28, 0x3e), place);
after([0x43], (reader) => (reader.at += 4));
after([0x44], (reader) => (reader.at += 8));
after([0xfc], (reader) => {
  const which = reader.number();
  if (which > 17) throw new Error(`an instruction that is not known: fc ${which}`);
  reader.pass([8, 10, 12, 14].includes(which) ? 2 : which < 8 ? 0 : 1);
});
after([0xfe], (reader) => {
  if (reader.number() === 3) reader.pass();
  else place(reader);
});
after([0x00, 0x01, 0x05, 0x0a, END, 0x0f, 0x19, 0x1a, 0x1b, ...span(0x45, 0xc4), 0xd1], () => {});

/**
 * Passes over an instruction.
 *
 * @param {Reader} reader
 * @param {number[]} named gets the function that it calls or takes the address of
 */
function step(reader, named) {
  const opcode = reader.byte();
  const pass = AFTER.get(opcode);
  if (opcode === 0x10 || opcode === 0x12 || opcode === 0xd2) named.push(reader.number());
  else if (pass) pass(reader);
  else throw new Error(`an instruction that is not known: ${opcode.toString(16)}`);
}

/**
 * @param {Uint8Array} body
 * @returns {number[]} the functions that it calls, or takes the address of, by their numbers
 */
export function callsOf(body) {
  const reader = new Reader(body);
  /** @type {number[]} */
  const calls = [];
  reader.list(() => reader.pass(2)); // its variables
  while (reader.at < body.length) step(reader, calls);
  if (reader.at !== body.length) throw new Error("a function ends inside an instruction");
  return calls;
}
