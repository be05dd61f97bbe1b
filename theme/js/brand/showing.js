/** Puts a brand of one's own into a page: its name, its logo, whom to ask, and a line of its own. */
import { make } from "../page.js";
import { FOLDER, brandOf } from "./values.js";

/** @typedef {import("./values.js").Brand} Brand */

/** @param {string} base leads to the root page */
export function startBrand(base) {
  const style = getComputedStyle(document.documentElement);
  const brand = brandOf(style);
  document.documentElement.toggleAttribute("data-branded", Boolean(style.getPropertyValue("--brand-color").trim()));
  if (brand.name) showName(brand.name);
  if (brand.logo) showLogo(`${base}${FOLDER}${brand.logo}`);
  showLines(brand);
  if (brand.name || brand.logo) showOnPaper(brand, `${base}${FOLDER}`);
}

/** @param {string} name */
function showName(name) {
  const title = document.querySelector(".md-header__topic:first-child .md-ellipsis, [data-site-name]");
  const ours = title?.textContent?.trim() ?? "";
  for (const link of document.querySelectorAll(".md-logo")) {
    link.setAttribute("title", name);
    link.setAttribute("aria-label", name);
  }
  for (const text of document.querySelector(".md-nav__title[for=__drawer]")?.childNodes ?? []) {
    if (text instanceof Text && text.data.trim()) text.data = name;
  }
  if (ours && document.title.endsWith(ours)) document.title = document.title.slice(0, -ours.length) + name;
  title?.replaceChildren(name);
}

/** One that does not arrive leaves ours where it is. @param {string} address */
function showLogo(address) {
  for (const ours of document.querySelectorAll(".md-logo .cp-logo, .cp-root .cp-logo")) {
    const logo = document.createElement("img");
    Object.assign(logo, { alt: "", className: "cp-brand-logo", src: address });
    logo.addEventListener("load", () => ours.replaceWith(logo), { once: true });
  }
}

/** Paper has no header: who it comes from stands above what is printed. @param {Brand} brand @param {string} folder */
function showOnPaper({ name, logo, contact }, folder) {
  const line = make("p", "cp-brand-paper", make("strong", "", name), make("span", "", contact));
  line.setAttribute("aria-hidden", "true"); // on a screen the header says it
  if (logo) {
    const picture = Object.assign(document.createElement("img"), { alt: "", src: `${folder}${logo}` });
    picture.addEventListener("error", () => picture.remove(), { once: true });
    line.prepend(picture);
  }
  document.querySelector(".md-content__inner, .cp-root")?.prepend(line);
}

/** @param {Brand} brand */
function showLines({ welcome, contact, footer }) {
  if (welcome) document.querySelector("h1[data-site-name]")?.after(make("p", "cp-brand-welcome", welcome));
  const lines = [contact, footer].filter(Boolean).map((text) => make("span", "cp-brand-line", text));
  if (!lines.length) return;
  const root = document.querySelector(".cp-root main");
  if (root) root.append(make("p", "cp-brand-lines", ...lines));
  else document.querySelector(".md-copyright")?.prepend(...lines);
}
