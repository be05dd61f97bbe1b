/** Stops the clock and the dice and hides this machine: a memory made anywhere has the same bytes. */

import crypto from "node:crypto";

const MOMENT = Date.UTC(2020, 0, 1);

Date.now = () => MOMENT;
performance.now = () => 0;
Math.random = () => 0.5;
crypto.randomFillSync = (/** @type {any} */ view) => view.fill(1);

/** What this program was called with; the interpreter would keep it, with the program's path. */
export const called = process.argv.splice(1).slice(1);
