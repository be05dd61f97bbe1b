/** The room's window as the presenter's knows it: opened, found again after a reload, spoken to. */
import { prefixOf } from "../double.js";
import { startPresenting } from "./link.js";
import { addressOf, nonceOf } from "./nonce.js";
import { channelWay, windowWay } from "./ways.js";

/** @typedef {ReturnType<typeof startRoomWindow>} RoomWindow */

/**
 * @param {string} root leads to the site's root
 * @param {{changed: () => void, act: (act: string) => void}} page
 */
export function startRoomWindow(root, { changed, act }) {
  const nonces = nonceOf(prefixOf(root));
  let nonce = nonces.get();
  /** @type {Window | null} */
  let room = null;
  /** @type {import("./link.js").Shown | undefined} */
  let last;
  /** @type {ReturnType<typeof startPresenting>} */
  let link;
  const meet = (/** @type {Window} */ source, /** @type {any} */ message) => {
    if (message?.nonce === nonce) room = source;
  };

  function begin() {
    const ways = [...channelWay(`${prefixOf(root)}:workshop:${nonce}`), windowWay(() => room, meet)];
    link = startPresenting(nonce, ways, { changed, act, taken: renew });
    if (last) link.show(last);
  }

  /** Another tab presents under this nonce: this one was duplicated, and takes a new one. */
  function renew() {
    nonce = nonces.renew();
    room = null;
    begin();
    changed();
  }

  begin();
  return {
    isThere: () => link.isThere(),
    /** @param {import("./link.js").Shown} shown */
    show(shown) {
      last = shown;
      link.show(shown);
    },
    /** @returns {boolean} whether the browser opened it */
    open() {
      if (link.isThere() && room && !room.closed) room.focus();
      else room = open(addressOf(nonce), `counterpart-room-${nonce}`, "popup,width=1280,height=720");
      return Boolean(room);
    },
    end() {
      last = undefined;
      link.end();
      room?.close();
      begin();
    },
  };
}
