/** The page that chooses a language: a link that lost its page on the way leads to it from here. */
import { kindOf } from "./arriving/kind.js";
import { pageFor } from "./arriving/page.js";
import { startBrand } from "./brand/showing.js";
import { rememberLanguage } from "./language.js";

const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("nav a"));
const roots = [...links].map(({ href }) => new URL(".", href));

function lead() {
  const fragment = location.hash.slice(1);
  const kind = kindOf(fragment);
  if (!kind) return;
  for (const [at, link] of links.entries()) link.href = pageFor(kind, fragment, roots[at]);
}

addEventListener("hashchange", lead);
lead();
rememberLanguage("./");
startBrand("./");
