/** The engine as a page sees it: its state in words, started when idle, with a way to retry. */
import { createEngine } from "./engine/client.js";
import { EngineError } from "./engine/messages.js";
import { fill, make, showProblems } from "./page.js";

const START_AFTER = 2000;
/** How often the engine does what nobody waits for. */
const WARMING = 8;
/** Why an engine is not there at all; whatever else it says, it had started. */
const NOT_STARTED = ["load-failed", "no-worker", "file-origin"];
/** Characters of an error of our own that are shown, for whoever repairs it. */
const QUOTED = 200;

/**
 * @param {HTMLElement} element the module's element: it says where the engine is
 * @param {import("./page.js").Words} words
 */
export function startScoring(element, words) {
  const root = document.documentElement;
  const place = document.querySelector("[data-engine-state]");
  root.dataset.engine = "idle";
  let waiting = 0;
  /** It is news that the engine is loading only where something waits for it. */
  const showState = () => {
    const state = root.dataset.engine ?? "";
    if (place instanceof HTMLElement) place.hidden = state === "idle" || state === "ready" || (state !== "failed" && !waiting);
  };
  /** @template T @param {Promise<T>} work @returns {Promise<T>} */
  async function waited(work) {
    waiting += 1;
    showState();
    try {
      return await work;
    } finally {
      waiting -= 1;
      showState();
    }
  }
  let asked = false;
  /** @type {(nothing: void) => void} */
  let tellReady;
  /** @type {Promise<void>} */
  const ready = new Promise((tell) => (tellReady = tell));
  /** @type {import("./engine/client.js").Engine} */
  const engine = createEngine({
    url: `${element.dataset.engineBase}engine.json`,
    language: element.dataset.language,
    onState(state, problem) {
      root.dataset.engine = state;
      if (engine?.way) root.dataset.engineWay = engine.way;
      if (state === "ready") tellReady();
      if (!(place instanceof HTMLElement)) return;
      showState();
      place.dataset.state = state;
      place.replaceChildren(words[`${element.dataset.module}-engine-${state}`] ?? words[`engine-${state}`] ?? "");
      if (state === "failed") {
        const button = /** @type {HTMLButtonElement} */ (make("button", "cp-button cp-button--small", words["engine-retry"]));
        button.type = "button";
        button.addEventListener("click", () => waited(engine.restart()).catch(() => {}));
        place.append(" ", make("span", "cp-engine__why", explain(problem)), " ", button);
      }
    },
  });

  /** What went wrong, in words: with the engine, or on the page around it. @param {unknown} error */
  function explain(error) {
    if (!(error instanceof EngineError)) return fill(words["error-own"], { detail: `${error}`.slice(0, QUOTED) });
    return words[`error-${error.code}`] ?? words["error-call-failed"];
  }

  /** Whose fault it was, as a title. @param {unknown} error */
  function titleOf(error) {
    if (!(error instanceof EngineError)) return words["error-own-title"];
    return words[NOT_STARTED.includes(error.code) ? "engine-failed" : "engine-silent"];
  }

  const begin = () => engine.start().catch(() => {});
  whenIdle(begin);

  return {
    explain,
    /**
     * Has the engine do, once it is ready and the page has nothing to do, what nobody waits for; a few
     * times, since the browser compiles what is called again and again. Whoever asks has it done by that.
     * @param {() => object} request
     */
    async warm(request) {
      await ready;
      for (let turn = 0; turn < WARMING && !asked; turn += 1) {
        await new Promise((idle) => whenIdle(() => idle(undefined)));
        if (!asked) await engine.ask({ ...request(), language: element.dataset.language }).catch(() => {});
      }
    },
    /** Says what went wrong. @param {HTMLElement} problems @param {unknown} error */
    failed(problems, error) {
      if (!(error instanceof EngineError)) reportError(error); // whoever repairs it finds it in the console
      showProblems(problems, titleOf(error), [{ text: explain(error) }]);
    },
    /** @param {object} request @param {string} [part] of the engine that it needs @returns {Promise<any>} */
    ask(request, part) {
      asked = true;
      return waited(engine.ask({ ...request, language: element.dataset.language }, part));
    },
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
