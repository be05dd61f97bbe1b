/** Whether a fragment or a text is meant for this playbook, and as what. */
import { undone } from "./undone.js";

const CODE = /\d{1,4}\.[\w-]{8,}\.[0-9a-f]{8}(?![\w-])|\d\.e[AFJN][\w-]{6}/;
const LINK = /(?:^|#)(?:[\w%=.+-]*&)*r=/;
const INVITATION = /(?:^|[#/\s])invite\s?(?:=|&|$)/;

/**
 * @param {string} text what stands after a #, or anything that was pasted, dropped or scanned
 * @returns {"response" | "invitation" | ""} damaged ones are meant, too
 */
export function kindOf(text) {
  const plain = undone(text).normalize("NFKC"); // letters that only look bold or slanted
  if (CODE.test(plain) || LINK.test(plain)) return "response";
  return INVITATION.test(plain) ? "invitation" : "";
}
