/**
 * What the presenter's window and the room's say to each other. Both know a nonce, so that two
 * workshops in two tabs never mix. The room is sent what is shown, whole and each time anew, and
 * nothing else; whoever comes late or comes back asks, and is sent it again.
 */

/**
 * @typedef {object} Shown all that the room's window knows
 * @property {string} html of the stage that is shown
 * @property {string} note a line that depends on the clock, such as when a break ends
 * @property {string} said what whoever leads wrote down for all to see
 * @property {boolean} blank
 * @property {boolean} zoom
 * @property {number} until when the timer ends, in milliseconds since 1970; 0 where none runs
 * @property {string} left how much time there is, in words
 * @property {string} late how the workshop stands against its agenda, in words
 */
/** @typedef {{send: (message: any) => void, listen: (listener: (message: any) => void) => void}} Way */

const MARK = "counterpart/workshop";
/** Milliseconds after which a window that said nothing is not there. */
export const PATIENCE = 7000;
/** How often the room says that it is there. */
export const EVERY = 2000;

/** Shows nothing. @type {Shown} */
export const NOTHING = { html: "", note: "", said: "", blank: false, zoom: false, until: 0, left: "", late: "" };

/** @param {any} message @param {string} nonce */
function isOurs(message, nonce) {
  return typeof message === "object" && message !== null && message.mark === MARK && message.nonce === nonce && nonce !== "";
}

/**
 * The presenter's end.
 * @param {string} nonce
 * @param {Way[]} ways
 * @param {object} page
 * @param {() => void} page.changed the room came or went
 * @param {(act: string) => void} page.act somebody pressed a key in the room's window
 * @param {() => void} page.taken another tab presents under this nonce
 * @param {() => number} [page.now]
 */
export function startPresenting(nonce, ways, { changed, act, taken, now = Date.now }) {
  const own = `${now()}.${Math.random()}`;
  /** @type {(Shown & {kind: "show", seq: number}) | undefined} */
  let last;
  let heard = 0;
  let open = true;
  /** What arrives by two ways is done once, also where one of them is slow. @type {Set<string>} */
  const acted = new Set();
  const send = (/** @type {object} */ message) => open && ways.forEach((way) => way.send({ mark: MARK, nonce, ...message }));

  /** @param {any} message */
  function receive(message) {
    if (!open || !isOurs(message, nonce)) return;
    if (message.kind === "claim" && message.from !== own) send({ kind: "taken", to: message.from });
    if (message.kind === "taken" && message.to === own) taken();
    if (message.kind === "act" && !acted.has(message.id)) {
      acted.add(message.id);
      act(String(message.act));
    }
    if (message.kind === "gone") heard = 0;
    if (message.kind === "here") {
      heard = now();
      send(last && message.seq !== last.seq ? last : { kind: "still" });
    }
    if (["here", "gone"].includes(message.kind)) changed();
  }
  for (const way of ways) way.listen(receive);
  send({ kind: "claim", from: own });

  return {
    /** @param {Shown} shown */
    show(shown) {
      last = { ...shown, kind: "show", seq: Math.max(now(), (last?.seq ?? 0) + 1) };
      send(last);
    },
    /** Whether the room's window is there. */
    isThere: () => now() - heard < PATIENCE,
    /** The workshop was left: the room is sent an empty screen, and nothing more. */
    end() {
      this.show(NOTHING);
      open = false;
    },
  };
}

/**
 * The room's end.
 * @param {string} nonce
 * @param {Way[]} ways
 * @param {object} page
 * @param {(shown: Shown) => void} page.show
 * @param {(there: boolean) => void} page.there told, as often as it asks, whether the presenter is
 * @param {() => number} [page.now]
 */
export function startListening(nonce, ways, { show, there, now = Date.now }) {
  let [seq, heard] = [0, 0];
  const send = (/** @type {object} */ message) => ways.forEach((way) => way.send({ mark: MARK, nonce, ...message }));

  /** @param {any} message */
  function receive(message) {
    if (!isOurs(message, nonce) || !["show", "still"].includes(message.kind)) return;
    heard = now();
    there(true);
    if (message.kind !== "show" || !(message.seq > seq)) return;
    seq = message.seq;
    show(checked(message));
  }
  for (const way of ways) way.listen(receive);

  return {
    /** Says that it is there, and how far it is. */
    tick() {
      if (now() - heard > PATIENCE) there(false);
      send({ kind: "here", seq });
    },
    /** @param {string} act a key was pressed here */
    act: (act) => send({ kind: "act", act, id: `${now()}.${Math.random()}` }),
    gone: () => send({ kind: "gone" }),
  };
}

/** What was sent, with the members that it must have and no others. @param {any} message @returns {Shown} */
function checked(message) {
  const shown = { ...NOTHING };
  for (const [name, nothing] of Object.entries(NOTHING)) {
    if (typeof message[name] === typeof nothing) Object.assign(shown, { [name]: message[name] });
  }
  return shown;
}
