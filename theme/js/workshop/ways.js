/** The ways between two windows: a channel of the site, and messages between a window and its opener. */

/** @typedef {import("./link.js").Way} Way */

const IN_FOLDER = location.protocol === "file:";

/** @param {string} name @returns {Way[]} none where the browser has none, or gives none to a folder */
export function channelWay(name) {
  try {
    const channel = new BroadcastChannel(name);
    return [{ send: (message) => channel.postMessage(message), listen: (listener) => channel.addEventListener("message", ({ data }) => listener(data)) }];
  } catch {
    return [];
  }
}

/**
 * Messages to one other window, and from it alone.
 * @param {() => Window | null | undefined} other
 * @param {(source: Window, message: any) => void} [meet] told of a window of this site that is not known yet
 * @returns {Way}
 */
export function windowWay(other, meet = () => {}) {
  return {
    send: (message) => other()?.postMessage(message, IN_FOLDER ? "*" : location.origin),
    listen(listener) {
      addEventListener("message", ({ source, origin, data }) => {
        if (!source || source === window || (!IN_FOLDER && origin !== location.origin)) return;
        if (!other()) meet(/** @type {Window} */ (source), data);
        if (source === other()) listener(data);
      });
    },
  };
}
