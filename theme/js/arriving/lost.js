/** The address that a server did not find, as it was meant: `/en/compare/%23r=…`. */
import { kindOf } from "./kind.js";
import { undone } from "./undone.js";

/** Where what belongs after the # begins; the # itself may be encoded, or lost. */
const BEGINNING = /#|%(?:25)*23|[/?](?=(?:r|invite)(?:=|%(?:25)*3d))/gi;
/** The path of a page that takes links, with or without its last part. */
const PAGE = /^(.*\/(?:compare|assessments(?:\/[\w-]+)?))\/?(?:index\.html)?$/;

/**
 * @param {string} address
 * @returns {string} the address with its fragment where it belongs; empty where it was no link of ours
 */
export function repaired(address) {
  const { origin } = new URL(address);
  const text = address.slice(origin.length);
  for (const { 0: sign, index } of text.matchAll(BEGINNING)) {
    const page = PAGE.exec(undone(text.slice(0, index)))?.[1];
    const fragment = text.slice(index + sign.length);
    const kind = page && kindOf(fragment);
    if (!kind) continue;
    // an invitation holds encodings of its own, which its page tells from those on the way
    const link = new URL(`${page}/#${kind === "response" ? undone(fragment) : fragment}`, origin);
    return link.origin === origin ? link.href : ""; // a path may begin as another host does
  }
  return "";
}
