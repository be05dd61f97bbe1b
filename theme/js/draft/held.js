/** The draft that a page holds, in step with what is stored. */
import { revisionOf } from "../double/revision.js";
import { checkedDraft } from "../drafts.js";
import { blank } from "./author.js";

/** @typedef {import("../drafts.js").Stored} Stored */
/** @typedef {ReturnType<typeof startHeld>} Held */

/**
 * @param {string} key
 * @param {ReturnType<typeof import("../double.js").openDouble>} double
 * @param {ReturnType<typeof import("./aside.js").startAside>} aside
 * @param {(field: string) => boolean} knows whether the form has a field of this name
 */
export function startHeld(key, double, aside, knows) {
  let held = blank();
  let isWritten = true;
  /** The revision with which the page began. @type {number | undefined} */
  let begun;
  /** @type {(isWritten: boolean) => void} */
  let tellWritten = () => {};

  /** @param {Stored} next */
  function store(next) {
    held = next;
    double.write(key, held).then((now) => {
      isWritten = now;
      tellWritten(isWritten);
    });
  }

  /** What is stored becomes what is held; what of it cannot be used is set aside. @param {string} text @param {string} [raw] as it was kept */
  function take(text, raw = text) {
    const { stored, odd } = checkedDraft(text, knows);
    if (stored) held = { ...blank(), ...stored };
    if (!odd.length) return;
    const setAside = aside.keep(odd, raw);
    store(held);
    aside.tell(setAside);
  }

  /** @returns {Stored} */
  function load() {
    const text = double.read(key);
    if (text && (revisionOf(text) < 0 || revisionOf(text) >= (held.rev ?? 0))) take(text, double.raw(key));
    begun ??= held.rev ?? 0;
    return held;
  }

  return {
    /** @returns {Stored} */
    now: () => held,
    load,
    take,
    store,
    /** What another tab wrote by now, as far as anything is kept at all. @returns {Stored} */
    latest: () => (isWritten ? load() : held),
    /** Whether a text is later than what the page began with. @param {string} text */
    isLater: (text) => revisionOf(text) > (begun ?? 0),
    get empty() {
      return !Object.keys(held.fields).length;
    },
    /** @param {(isWritten: boolean) => void} listener whether the browser really keeps what was written */
    onWritten(listener) {
      tellWritten = listener;
    },
  };
}
