/**
 * What windows of workshops say to each other, and where a workshop goes by what is pressed. Prints
 * what the room was shown, what both sides noticed, and each place of a walk.
 *
 * node link.mjs < input
 */
import { readFileSync } from "node:fs";

const folder = new URL("../../theme/js/workshop/", import.meta.url);
const { NOTHING, PATIENCE, startListening, startPresenting } = await import(`${folder}link.js`);
const { startWalk } = await import(`${folder}walk.js`);
const { countdown, standing } = await import(`${folder}standing.js`);
const { actOf } = await import(`${folder}keys.js`);
const { nonceIn } = await import(`${folder}nonce.js`);

const given = JSON.parse(readFileSync(0, "utf-8"));

/** A place where everybody hears everybody else; what is sent is copied, as between windows. */
function air() {
  /** @type {Set<(message: any, from: object) => void>} */
  const ears = new Set();
  /** @type {any[]} */
  const sent = [];
  return {
    sent,
    way() {
      const own = {};
      return {
        send(/** @type {any} */ message) {
          sent.push(structuredClone(message));
          for (const ear of [...ears]) ear(structuredClone(message), own);
        },
        listen: (/** @type {(message: any) => void} */ listener) => ears.add((message, from) => from !== own && listener(message)),
      };
    },
  };
}

let now = 1_000_000;
const clock = () => now;
/** @type {any} */
const said = { shown: [], other: [], acts: [], there: [], taken: 0 };
const windows = air();
const presenter = startPresenting("a".repeat(24), [windows.way()], { changed() {}, act: (/** @type {string} */ act) => said.acts.push(act), taken() {}, now: clock });
presenter.show({ ...NOTHING, html: "first" });
const room = startListening("a".repeat(24), [windows.way()], { show: (/** @type {any} */ shown) => said.shown.push(shown), there: (/** @type {boolean} */ there) => said.there.push(there), now: clock });
const stranger = startListening("b".repeat(24), [windows.way()], { show: (/** @type {any} */ shown) => said.other.push(shown), there() {}, now: clock });
said.before = presenter.isThere();
room.tick(); // comes late, and is sent what is shown
stranger.tick();
said.after = presenter.isThere();
room.tick(); // knows it already
presenter.show({ ...NOTHING, html: "second", secret: "notes" });
room.act("next");
const twice = { mark: "counterpart/workshop", nonce: "a".repeat(24), kind: "act", act: "back", id: "by two ways" };
for (const way of [windows.way(), windows.way()]) way.send(twice);
const quick = ["one", "two"].map((id) => ({ ...twice, act: "reveal", id })); // pressed twice before the slower way has brought the first
for (const way of [windows.way(), windows.way()]) for (const message of quick) way.send(message);
now += PATIENCE + 1;
said.silent = presenter.isThere();
room.tick();
const liar = windows.way();
liar.send({ mark: "counterpart/workshop", nonce: "c".repeat(24), kind: "show", seq: 9e15, html: "a stranger's" });
liar.send({ mark: "counterpart/workshop", nonce: "a".repeat(24), kind: "show", seq: 1, html: "too old" });
for (const message of [null, "text", 3, { nonce: "a".repeat(24), kind: "show", seq: 9e15, html: "unmarked" }]) liar.send(message);
liar.send({ mark: "counterpart/workshop", nonce: "a".repeat(24), kind: "show", seq: now + 5, html: 7, blank: "yes", zoom: true });
// a reload: another presenter under the same nonce, in the same place of the room
const again = startPresenting("a".repeat(24), [windows.way()], { changed() {}, act() {}, taken: () => said.taken++, now: () => now + 10 });
again.show({ ...NOTHING, html: "third" });
again.end();
again.show({ ...NOTHING, html: "after the end" });
said.sent = JSON.stringify(windows.sent);

const walk = startWalk(given.cards, {}, clock);
/** @type {any[]} */
const places = [];
const note = () => places.push([walk.at(), walk.stage(), walk.html()]);
for (const step of given.steps) {
  walk[step]();
  note();
}
const place = walk.place();
const back = startWalk(given.cards, place, clock);
const lost = startWalk(given.cards, { ...place, card: "gone", stage: 7 }, clock);

process.stdout.write(
  JSON.stringify({
    said,
    places,
    back: [back.at(), back.stage()],
    lost: [lost.at(), lost.stage()],
    jumped: [back.jump("c"), back.at(), back.stage()],
    standing: given.times.map((/** @type {number[]} */ [at, started, time]) => standing(given.cards, at, started, time)),
    countdown: [0, 999, 61_000, -5].map(countdown),
    acts: given.keys.map((/** @type {any} */ [event, typed]) => actOf({ ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...event }, { matches: (/** @type {string} */ selector) => Boolean(typed) && selector.includes(typed) })),
    nonces: [`#room=${"a".repeat(24)}`, "#room=<b>", "", `#${"a".repeat(24)}`].map(nonceIn),
  }),
);
