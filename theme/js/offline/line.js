/** The line at the foot of a page that keeps the playbook or removes it, and what is said above. */
import { fill, need } from "../page.js";
import { canKeep, openKeeper } from "./keeper.js";

/** @typedef {"off" | "keeping" | "kept" | "removed" | "failed"} State */

const MEGABYTE = 1e6;
const ASK_AGAIN = 5 * 60_000;

/** Does nothing where the browser keeps no sites, or where a page is still being written. */
export async function startOffline() {
  const line = document.querySelector("[data-offline]");
  const [version, bytes] = document.querySelector('meta[name="counterpart-version"]')?.getAttribute("content")?.split(" ") ?? [];
  if (!(line instanceof HTMLElement) || !bytes || !canKeep()) return;
  const keeper = openKeeper(line.dataset.base ?? "");
  const size = Math.round(Number(bytes) / MEGABYTE);
  for (const place of line.querySelectorAll("[data-offline-size]")) {
    place.textContent = fill(place.textContent ?? "", { size });
  }

  /** @param {State} state */
  function show(state) {
    line?.setAttribute("data-state", state);
    for (const part of document.querySelectorAll("[data-offline-when]")) {
      part.toggleAttribute("hidden", !part.getAttribute("data-offline-when")?.split(" ").includes(state));
    }
  }

  /** @param {State} meanwhile @param {() => Promise<State>} work */
  async function change(meanwhile, work) {
    show(meanwhile);
    show(await work().catch(() => /** @type {State} */ ("failed")));
    /** @type {HTMLElement | null} */ (line)?.focus({ preventScroll: true });
  }

  let asked = 0;
  function askForUpdate() {
    if (document.visibilityState !== "visible" || performance.now() - asked < ASK_AGAIN) return;
    asked = performance.now();
    keeper.update().catch(() => {});
  }

  line.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    const action = button?.dataset.offlineDo;
    if (action === "keep") change("keeping", async () => ((await keeper.keep()) ? "kept" : "failed"));
    if (action === "remove") change("kept", () => keeper.remove().then(() => "removed"));
  });
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data?.type === "version" && data.version !== version) announce("update");
  });
  try {
    show((await keeper.keeps()) ? "kept" : "off");
    line.hidden = false;
    if (await keeper.showed()) announce("shown");
  } catch {
    return; // a browser that refuses storage keeps nothing, and nothing needs it
  }
  if (line.dataset.state !== "kept") return;
  asked = performance.now() - ASK_AGAIN;
  askForUpdate();
  addEventListener("online", askForUpdate);
  document.addEventListener("visibilitychange", askForUpdate);
}

/** Says something under the header; a page is loaded anew by its reader only. @param {string} what */
function announce(what) {
  const line = need(document, `[data-news="${what}"]`);
  line.hidden = false;
  line.querySelector('[data-news-do="load"]')?.addEventListener("click", () => location.reload(), { once: true });
  line.querySelector('[data-news-do="later"]')?.addEventListener("click", () => (line.hidden = true), { once: true });
}
