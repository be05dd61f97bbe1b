/**
 * Whether a seal holds what it says: one response, of the side and round that everybody can read.
 * Only JSON is looked at: files in other encodings, and texts with codes, are read like any file, and
 * so would bring whatever is in them.
 */

/**
 * @param {Uint8Array<ArrayBuffer>} bytes what was sealed
 * @param {{side: string, round: string}} seal what stands on the seal
 * @returns {{code: "other" | "relationship" | "side" | "round", facts: Record<string, string>} | undefined}
 *   undefined also for an object of another format: whoever reads it says so
 */
export function strangeContent(bytes, seal) {
  /** @type {any} */
  let held;
  try {
    held = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return { code: "other", facts: {} };
  }
  if (typeof held !== "object" || held === null || Array.isArray(held)) return { code: "other", facts: {} };
  if (held.format === "counterpart/relationship") return { code: "relationship", facts: {} };
  if (held.format !== "counterpart/response") return undefined;
  if (held.side !== seal.side) return { code: "side", facts: {} };
  if (held.round !== seal.round) return { code: "round", facts: { round: seal.round } };
  return undefined;
}
