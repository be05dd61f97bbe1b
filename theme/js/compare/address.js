/** What the address of the comparison page asks for: responses, the sample, an assessment. */
import { kindOf } from "../arriving/kind.js";
import { undone } from "../arriving/undone.js";

/**
 * @param {object} page
 * @param {(codes: string[]) => boolean} page.isSample
 * @param {(assessment: string) => void} page.choose
 * @param {(codes: string[]) => void} page.showSample
 * @param {(codes: string[]) => void} page.take
 * @returns {() => void} takes the responses out of the address, so that it can be passed on without them
 */
export function startAddress({ isSample, choose, showSample, take }) {
  function fromAddress() {
    const ours = kindOf(location.hash.slice(1)) === "response";
    const fragment = ours ? undone(location.hash.slice(1)) : location.hash.slice(1);
    const asks = fragment.split("&");
    const chosen = asks.find((part) => part.startsWith("assessment="));
    if (chosen) choose(chosen.slice("assessment=".length));
    if (!ours) return;
    history.replaceState(null, "", location.pathname + location.search);
    const parts = asks.filter((part) => part.startsWith("r=")).map((part) => part.slice(2));
    const codes = parts.length ? parts : [fragment];
    if (asks.includes("sample") || isSample(codes)) showSample(codes);
    else take(codes);
  }
  addEventListener("hashchange", fromAddress);
  return fromAddress;
}
