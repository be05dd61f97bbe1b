/**
 * The page of addresses that lead nowhere. It is shown wherever the server was asked for something,
 * so it cannot know its own depth: the page tries this script at several, and what arrives knows
 * from its own address where the site is.
 */
import { kindOf } from "./arriving/kind.js";
import { repaired } from "./arriving/lost.js";
import { pageFor } from "./arriving/page.js";
import { startBrand } from "./brand/showing.js";
import { SHEET } from "./brand/values.js";

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const page = document.documentElement;

if (script && !page.dataset.started) {
  page.dataset.started = "";
  const root = new URL("../", script.src); // it lies in assets/
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("nav a"))) {
    link.href = new URL(`${page.lang}/${link.getAttribute("href")}`, root).href;
  }
  const place = document.querySelector("[data-repaired]");
  const look = () => {
    const fragment = location.hash.slice(1);
    const kind = kindOf(fragment);
    const address = repaired(location.href) || (kind && pageFor(kind, fragment, new URL(`${page.lang}/`, root)));
    if (!(place instanceof HTMLElement)) return;
    for (const link of place.querySelectorAll("a")) link.href = address;
    place.hidden = !address;
  };
  addEventListener("hashchange", look);
  look();
  const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL(SHEET, root).href });
  sheet.addEventListener("load", () => startBrand(root.href), { once: true });
  document.head.append(sheet);
}
