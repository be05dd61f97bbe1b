/** In a frame: gives the theme's search script, which stands next, what it expects of a worker. */

const script = document.currentScript;
const page = parent;

if (location.protocol === "file:" && script) {
  /** @param {object} message */
  const tell = (message) => page.postMessage(message, "*");
  /** @param {string} address from the search script */
  const load = (address) =>
    new Promise((resolve, reject) => {
      const search = /** @type {HTMLScriptElement} */ (script.nextElementSibling);
      const element = document.createElement("script");
      element.src = new URL(address, search.src).href;
      element.addEventListener("load", resolve);
      element.addEventListener("error", reject);
      document.head.append(element);
    });
  Object.assign(window, {
    parent: {}, // a worker has none; the search script looks into it
    postMessage: (/** @type {unknown} */ data) => tell({ folder: "message", data }),
    importScripts: async (/** @type {string[]} */ ...addresses) => {
      for (const address of addresses) await load(address);
    },
  });
  addEventListener("load", () => tell({ folder: "hello" }));
}
