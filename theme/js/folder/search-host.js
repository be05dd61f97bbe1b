/** In a frame: gives the theme's search script what it expects of a worker. */

if (location.protocol === "file:") {
  const post = window.postMessage;
  /** @param {object} said */
  const tell = (said) => post.call(parent, said, { targetOrigin: "*" });
  /** @param {string} address */
  const load = (address) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.addEventListener("load", resolve);
      script.addEventListener("error", reject);
      document.head.append(script);
    });
  Object.assign(window, {
    postMessage: (/** @type {unknown} */ data) => tell({ folder: "message", data }),
    importScripts: async (/** @type {string[]} */ ...addresses) => {
      for (const address of addresses) await load(address);
    },
  });
  addEventListener("load", () => tell({ folder: "hello" }));
}
