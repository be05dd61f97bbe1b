/** Switches the keeping of the playbook on and off, for this site and no other on its origin. */
import { ownCaches } from "./places.js";

export const SCRIPT = "offline.js";

/** Whether this browser could keep a site of this address. */
export function canKeep() {
  return isSecureContext && location.protocol !== "file:" && "serviceWorker" in navigator && "caches" in window;
}

/** @param {string} base leads to the site's root */
export function openKeeper(base) {
  const scope = new URL(base, location.href).href;

  /** Another site may have one for a folder above ours. */
  async function find() {
    const registration = await navigator.serviceWorker.getRegistration(scope);
    return registration?.scope === scope ? registration : undefined;
  }

  return {
    /** Asks the server whether there is another version, if any is kept. */
    async update() {
      await (await find())?.update();
    },

    /** Whether the playbook is kept now. */
    async keeps() {
      return Boolean((await find())?.active) && (await ownCaches(scope)).length > 0;
    },

    /** Whether this page came from what is kept. */
    async showed() {
      const { controller } = navigator.serviceWorker;
      return controller?.scriptURL === scope + SCRIPT && (await ask(controller, "shown"));
    },

    /** @returns {Promise<boolean>} whether everything is kept now */
    async keep() {
      const registration = await navigator.serviceWorker.register(scope + SCRIPT, { scope });
      const coming = registration.installing ?? registration.waiting;
      if (coming === null) return registration.active ? ask(registration.active, "keep") : false;
      const complete = await settled(coming);
      if (!complete && !registration.active) await registration.unregister();
      return complete;
    },

    /** Removes all of it; answers are kept elsewhere and stay. */
    async remove() {
      await (await find())?.unregister();
      await Promise.all((await ownCaches(scope)).map((name) => caches.delete(name)));
    },
  };
}

/** @param {ServiceWorker} worker @returns {Promise<boolean>} whether it was installed and runs */
function settled(worker) {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === "activated") resolve(true);
      if (worker.state === "redundant") resolve(false);
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/** @param {ServiceWorker} worker @param {string} type @returns {Promise<boolean>} */
function ask(worker, type) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage({ type }, [port2]);
  });
}
