/** One question a screen: where a visit begins, and when all questions stand on one page instead. */
import { need, showProblems } from "../page.js";
import { REVEAL } from "../reveal.js";
import { startChoice } from "./screens/choice.js";
import { startContents, titleOf } from "./screens/contents.js";
import { startLine } from "./screens/line.js";
import { startOnward } from "./screens/onward.js";
import { kindOf, placeOf, screensOf } from "./screens/order.js";
import { mark } from "./screens/shown.js";
import { startSwipe } from "./screens/swipe.js";
import { startWalk } from "./screens/walk.js";

/** @typedef {ReturnType<typeof startScreens>} Screens */

/**
 * @param {HTMLFormElement} form
 * @param {import("../page.js").Words} words
 * @param {ReturnType<typeof import("../progress.js").startProgress>} progress
 */
export function startScreens(form, words, progress) {
  const problems = need(form, "[data-problems]");
  const line = startLine(form, words);
  const choice = startChoice(`${form.dataset.base}../`, changeMode);
  /** Whether a side was asked for. */
  let asked = false;
  const sideless = () => {
    asked = true;
    showProblems(problems, words["problems-title"], [{ text: words["problem-side"], target: "side" }]);
  };
  const onward = startOnward(form, () => walk.shown(), () => walk.next());
  const walk = startWalk(form, line, {
    left: onward.stop,
    sideless,
  });
  const contents = startContents(form, words, { amount: progress.amount, now: () => walk.now()?.screen, go: (screen) => walk.go({ screen, part: 0 }) });
  const isSingle = () => form.dataset.mode === "one";
  const start = () => ({ screen: screensOf(form)[0], part: -1 });

  /** Where a visit begins: where the address says, at what is still open, or with the side. */
  function begin() {
    const { fragment, part } = walk.named();
    const named = fragment ? document.getElementById(fragment) : null;
    const place = named ? placeOf(form, named) : undefined;
    form.removeAttribute("data-entry");
    if (!form.dataset.side) return walk.show(start(), false);
    if (place) return walk.show({ screen: place.screen, part: part >= 0 ? part : place.part });
    const open = placeOf(form, progress.firstOpen() ?? screensOf(form)[screensOf(form).length - 1]) ?? start();
    form.toggleAttribute("data-entry", kindOf(open.screen) === "question");
    walk.show(open, false);
  }

  function changeMode() {
    const mode = choice.mode();
    if (mode === form.dataset.mode) return;
    const seen = walk.now()?.screen ?? inSight(screensOf(form));
    form.dataset.mode = mode;
    history.scrollRestoration = mode === "one" ? "manual" : "auto";
    if (mode === "one") {
      if (walk.touched() && seen && form.dataset.side) walk.show({ screen: seen, part: 0 });
      else begin();
      return;
    }
    mark(form, undefined, undefined);
    walk.forget();
    if (!walk.touched() || !seen) return;
    seen.scrollIntoView({ block: "start", behavior: "instant" });
    seen.focus({ preventScroll: true }); // a window that turns back finds it again
  }

  listen(form, { ...walk, about: () => walk.go(start()), contents: () => (form.dataset.side ? contents.show() : sideless()), choose: choice.choose });
  startSwipe(form, isSingle, walk);
  let width = innerWidth;
  addEventListener("resize", () => {
    const now = walk.now();
    if (now && width !== innerWidth) walk.show(now, false); // a keyboard or an address bar takes height only
    width = innerWidth;
  });

  return {
    /** Brings the line in step with the answers. @param {Record<string, string>} fields */
    show(fields) {
      line.show(progress.amount(), fields);
      if (asked && fields.side) showProblems(problems, "", []);
      asked &&= !fields.side;
      const now = walk.now();
      if (!now) return;
      if (!fields.side && kindOf(now.screen) !== "start") walk.go(start());
      else if (!walk.touched()) begin();
    },
    /** The first screen of a visit. */
    open: changeMode,
    /** Shows the answers that changed by themselves. @param {string[]} names of fields @returns {string} the title of the one screen they stand on */
    changed(names) {
      const fields = names.flatMap((name) => form.querySelector(`[name="${CSS.escape(name)}"]`) ?? []);
      if (fields.length) walk.reach(fields[0]);
      const screens = new Set(fields.flatMap((field) => placeOf(form, field)?.screen ?? []));
      const [screen] = screens;
      return screens.size === 1 ? titleOf(screen) : "";
    },
  };
}

/** The first screen that is in sight. @param {HTMLElement[]} screens */
function inSight(screens) {
  const focused = screens.find((screen) => screen.contains(document.activeElement));
  return focused ?? screens.find((screen) => screen.getBoundingClientRect().bottom > innerHeight / 4);
}

/**
 * @param {HTMLFormElement} form
 * @param {object} act
 * @param {() => void} act.next
 * @param {() => void} act.back
 * @param {() => void} act.touch
 * @param {() => void} act.about
 * @param {() => void} act.contents
 * @param {(mode: "one" | "all") => void} act.choose
 * @param {(element: Element) => void} act.reach
 */
function listen(form, { next, back, touch, about, contents, choose, reach }) {
  for (const type of ["pointerdown", "keydown"]) form.addEventListener(type, touch, true);
  form.addEventListener("click", ({ target }) => {
    const action = target instanceof Element && target.closest("button")?.dataset.action;
    if (action === "onward") next();
    if (action === "back") back();
    if (action === "about") about();
    if (action === "contents") contents();
    if (action === "one" || action === "all") choose(action);
  });
  form.addEventListener("keydown", (event) => {
    const field = event.target instanceof HTMLInputElement && event.target.matches(".cp-fields input, [type=radio], [type=checkbox]");
    if (event.key !== "Enter" || !field || form.dataset.mode !== "one") return;
    event.preventDefault(); // else the form would be sent while there are questions
    next();
  });
  form.addEventListener(REVEAL, ({ target }) => target instanceof Element && reach(target));
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
    const to = link && document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
    if (to && form.contains(to)) reach(to);
  });
}
