/** Whoever gives points to one option takes them from another: the last one follows. */
import { isSound, pointsOf, TOTAL } from "./numbers.js";

/** @typedef {ReturnType<typeof startFollowing>} Following */

/** Writing even the same value would wipe out what is no number. @param {HTMLInputElement} input @param {string} value */
function put(input, value) {
  if (input.value !== value) input.value = value;
}

/** @param {import("./numbers.js").Numbers} numbers */
export function startFollowing({ inputs, sum, sound }) {
  /** The numbers that somebody typed; the others follow. @type {Set<HTMLInputElement>} */
  const byHand = new Set();
  /** The numbers as they stood after the last change. @type {string[]} */
  let stood = values();
  /** What is being typed, how it stood before, and what came of it. @type {{input: HTMLInputElement, before: string[], after: string[]} | null} */
  let typing = null;

  function values() {
    return inputs.map(({ value }) => value);
  }

  /** @param {HTMLInputElement} input */
  const others = (input) => inputs.filter((other) => other !== input);
  /** Those that nobody typed, then those that somebody did, the last one first. @param {HTMLInputElement} input */
  const inTurn = (input) => {
    const last = others(input).reverse();
    return [...last.filter((other) => !byHand.has(other)), ...last.filter((other) => byHand.has(other))];
  };

  /** A number is being typed: nothing that was typed before it changes. @param {HTMLInputElement} input */
  function typed(input) {
    const on = typing?.input === input && others(input).every((neighbour) => neighbour.value === typing?.after[inputs.indexOf(neighbour)]);
    const before = on && typing ? typing.before : stood;
    for (const other of others(input)) put(other, before[inputs.indexOf(other)]);
    byHand.add(input);
    follow(input, before);
    typing = { input, before, after: values() };
  }

  /** @param {HTMLInputElement} input @param {string[]} before */
  function follow(input, before) {
    if (input.value === "" || !sound()) return;
    const open = others(input).filter(({ value }) => value === "");
    const full = before.reduce((all, value) => all + Number(value), 0) === TOTAL;
    const free = full ? inTurn(input).filter((other) => !byHand.has(other)) : [];
    const rest = TOTAL - sum();
    if (open.length > 1) {
      if (rest === 0) for (const other of open) other.value = "0";
      return;
    }
    const follower = open[0] ?? free[0];
    if (!follower) return;
    const points = pointsOf(follower) + rest;
    if (points >= 0) follower.value = String(points);
    else if (!open.length) follower.value = "0";
  }

  /** Gives one option so many points; the others make room. @param {HTMLInputElement} input @param {number} points */
  function give(input, points) {
    const open = others(input).filter(({ value }) => value === "");
    const room = open.length > 1 ? TOTAL - (sum() - pointsOf(input)) : TOTAL;
    input.value = String(Math.max(0, Math.min(points, room, TOTAL)));
    if (open.length > 1) follow(input, stood);
    else makeRoom(input);
  }

  /** @param {HTMLInputElement} input */
  function makeRoom(input) {
    let over = sum() - TOTAL;
    for (const other of inTurn(input)) {
      const points = Math.max(0, pointsOf(other) - over);
      over -= pointsOf(other) - points;
      if (isSound(other)) other.value = String(points);
      if (over === 0) return;
    }
  }

  return {
    typed,
    give,
    /** Everything is in step: what stands now is what the next change begins from. */
    settle: () => (stood = values()),
    /** The next digit begins anew. */
    leave: () => (typing = null),
    /** None of the numbers counts as typed any more. */
    free() {
      byHand.clear();
      typing = null;
    },
  };
}
