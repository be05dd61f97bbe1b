/** The engine as a page sees it: its state in words, started when idle, with a way to retry. */
import { createEngine } from "./engine/client.js";
import { make } from "./page.js";

const START_AFTER = 2000;

/**
 * @param {HTMLElement} element the module's element: it says where the engine is
 * @param {import("./page.js").Words} words
 */
export function startScoring(element, words) {
  const root = document.documentElement;
  const place = document.querySelector("[data-engine-state]");
  root.dataset.engine = "idle";
  /** @type {import("./engine/client.js").Engine} */
  const engine = createEngine({
    url: `${element.dataset.engineBase}engine.json`,
    onState(state, problem) {
      root.dataset.engine = state;
      if (engine?.way) root.dataset.engineWay = engine.way;
      if (!(place instanceof HTMLElement)) return;
      place.hidden = state === "idle" || state === "ready";
      place.dataset.state = state;
      place.replaceChildren(words[`${element.dataset.module}-engine-${state}`] ?? words[`engine-${state}`] ?? "");
      if (state === "failed") {
        const button = /** @type {HTMLButtonElement} */ (make("button", "cp-button cp-button--small", words["engine-retry"]));
        button.type = "button";
        button.addEventListener("click", () => engine.restart().catch(() => {}));
        place.append(" ", explain(problem), " ", button);
      }
    },
  });

  /** @param {unknown} error */
  function explain(error) {
    const code = /** @type {{code?: string}} */ (error)?.code ?? "crashed";
    return words[`error-${code}`] ?? words["error-crashed"];
  }

  const begin = () => engine.start().catch(() => {});
  whenIdle(begin);

  return {
    explain,
    /** @param {object} request @param {string} [part] of the engine that it needs @returns {Promise<any>} */
    ask: (request, part) => engine.ask({ ...request, language: element.dataset.language }, part),
  };
}

/**
 * Waits until the page is there and has nothing to do: what somebody sees comes first.
 *
 * @param {() => void} begin
 */
function whenIdle(begin) {
  // a picture that never arrives holds nothing up
  const late = setTimeout(begin, START_AFTER);
  if (document.readyState === "complete") idle();
  else addEventListener("load", idle, { once: true });

  function idle() {
    clearTimeout(late);
    if ("requestIdleCallback" in window) requestIdleCallback(begin, { timeout: START_AFTER });
    else setTimeout(begin, START_AFTER / 4);
  }
}
