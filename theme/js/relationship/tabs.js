/** Telling the other tabs of the playbook that something changed. */

/**
 * @param {string} name what the tabs share
 * @param {(mark: string) => void} listener told by the others
 * @returns {(mark: string) => void} tells the others
 */
export function startTabs(name, listener) {
  try {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => listener(String(data));
    return (mark) => channel.postMessage(mark);
  } catch {
    // an older browser, or one that gives pages from folders no channel
  }
  addEventListener("storage", ({ key, newValue }) => {
    if (key === `${name}:changed`) listener(newValue ?? "");
  });
  return (mark) => {
    try {
      localStorage.setItem(`${name}:changed`, mark);
    } catch {
      // the other tabs see it when they are loaded again
    }
  };
}
