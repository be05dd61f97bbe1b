/** What of a draft could not be used: kept beside it until somebody saves or forgets it. */
import { laterOf } from "../double/revision.js";

/** @typedef {import("../drafts.js").Odd} Odd */

/**
 * @param {string} key of the draft
 * @param {ReturnType<typeof import("../double.js").openDouble>} double
 */
export function startAside(key, double) {
  const mine = `${key}:aside`;
  /** @type {(odd: Odd) => void} */
  let tellOdd = () => {};

  return {
    /** Keeps it. @param {string[]} odd by name @param {string} raw the whole text @returns {Odd} with what was set aside before */
    keep(odd, raw) {
      const before = checked(double.read(mine));
      const aside = { odd: [...new Set([...(before?.odd ?? []), ...odd])], text: [before?.text, raw].filter(Boolean).join("\n") };
      double.write(mine, aside);
      return aside;
    },
    /** Says so. @param {Odd} aside */
    tell: (aside) => tellOdd(aside),
    /** Says what an earlier visit set aside. @param {Map<string, string>} table */
    recall(table) {
      const aside = checked(laterOf(double.read(mine), table.get(mine)));
      if (aside) tellOdd(aside);
    },
    /** Forgets it. */
    discard: () => void double.write(mine, { gone: true }),
    /** @param {(odd: Odd) => void} listener told what could not be used, perhaps of an earlier visit */
    onOdd(listener) {
      tellOdd = listener;
    },
  };
}

/** @param {string | null | undefined} text @returns {Odd | undefined} */
function checked(text) {
  try {
    const aside = JSON.parse(text || "{}");
    return Array.isArray(aside.odd) && typeof aside.text === "string" ? aside : undefined;
  } catch {
    return undefined;
  }
}
