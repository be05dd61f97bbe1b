/** What a scanned text is, where it is no response. */
import { kindOf } from "../arriving/kind.js";

/** Why this text is no response; empty where it looks like one. @param {string} text */
export function whyNot(text) {
  const kind = kindOf(text);
  return kind === "response" ? "" : kind || "other";
}
