/** The test page: makes engines, and speaks the bare protocol with workers. */

import { createEngine } from "../../theme/js/engine/client.js";

const page = /** @type {any} */ (globalThis);

/** @param {object} options */
page.make = (options) => {
  page.told = [];
  page.engine = createEngine({
    url: "engine/engine.json",
    ...options,
    onState(state, problem) {
      page.told.push([state, problem?.code ?? null]);
      document.documentElement.dataset.engine = state;
    },
  });
};

/** What becomes of a promise, as values that leave the browser. */
page.outcome = (/** @type {Promise<unknown>} */ promise) =>
  promise.then(
    (value) => ({ value }),
    (error) => ({ name: error.name, code: error.code, detail: error.detail }),
  );

/** Asks a bare worker to start by one way. */
page.startBy = async (/** @type {number} */ id, /** @type {string} */ way, code = "") => {
  const base = new URL("engine/", location.href).href;
  const manifest = await (await fetch(`${base}engine.json`)).json();
  return page.talk({ id, type: "start", base, manifest, way, cache: "no-cache", code });
};

page.open = (/** @type {string} */ address) => {
  page.worker = new Worker(address, { type: "module" });
};

/** Sends one message and gives the next answer with the id `expected`. */
page.talk = (/** @type {any} */ message, expected = message.id) =>
  new Promise((resolve) => {
    page.worker.addEventListener("message", function listen(/** @type {MessageEvent} */ event) {
      if (event.data.id !== expected) return;
      page.worker.removeEventListener("message", listen);
      resolve(event.data);
    });
    page.worker.postMessage(message);
  });
