/** The room's window: it holds no deck, no notes and no engine, and shows what it is sent. A script of its own. */
import { prefixOf } from "./double.js";
import { need, readWords } from "./page.js";
import { startFrame } from "./workshop/frame.js";
import { listenToKeys, listenToSwipes, toggleFull } from "./workshop/keys.js";
import { EVERY, startListening } from "./workshop/link.js";
import { nonceIn } from "./workshop/nonce.js";
import { channelWay, windowWay } from "./workshop/ways.js";

/** @param {HTMLElement} element */
function startRoom(element) {
  const words = readWords();
  const nonce = nonceIn(location.hash);
  const frame = startFrame(element, words);
  const state = need(element, "[data-room-state]");
  let shown = false;
  document.documentElement.dataset.ownKeys = "";
  frame.say(words["room-wait"], words["room-wait-more"]);
  if (!nonce) return;
  const ways = [...channelWay(`${prefixOf(element.dataset.base ?? "")}:workshop:${nonce}`), windowWay(() => opener)];
  const link = startListening(nonce, ways, {
    show(next) {
      shown = Boolean(next.html) || next.blank;
      if (shown) frame.show(next);
      else frame.say(words["room-wait"], words["room-wait-more"]);
    },
    there(there) {
      state.textContent = shown && !there ? words["room-lost"] : "";
    },
  });
  const act = (/** @type {string} */ name) => (name === "full" ? toggleFull() : link.act(name));
  listenToKeys(() => true, act);
  listenToSwipes(element, act);
  addEventListener("pagehide", link.gone);
  addEventListener("pageshow", link.tick);
  setInterval(link.tick, EVERY);
  link.tick();
}

startRoom(need(document, '[data-module="workshop-room"]'));
