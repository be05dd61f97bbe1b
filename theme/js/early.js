/**
 * The page has scripts, said before anything is drawn: what only they can do stands there at once
 * and pushes nothing down. The theme says the same, at the end of the page. And its type is fetched
 * beside the styles that ask for it, so that no line breaks anew; in a folder a browser allows that
 * to styles only. Where this browser keeps something of the playbook, a page that will show it waits
 * for it and asks for its script at once; to anybody else it shows what is written in it. A page that is
 * opened for the report of what its address holds says that it is being made.
 */
import sans from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";
import serif from "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2";

const script = document.currentScript;
for (const font of script instanceof HTMLScriptElement && location.protocol !== "file:" ? [sans, serif] : []) {
  const href = new URL(font, /** @type {HTMLScriptElement} */ (script).src).href;
  document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "anonymous", href }));
}
if (script?.dataset.filling && keepsSomething()) {
  document.documentElement.classList.add("cp-known");
  document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "script", href: script.dataset.filling }));
}
if (script?.dataset.expecting !== undefined && /^#(sample&)?r=/.test(location.hash)) document.documentElement.dataset.expects = "";
document.documentElement.classList.replace("no-js", "js");

/** Whether this browser keeps anything of a playbook; where it may not be asked, it does not. */
function keepsSomething() {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith("counterpart:"));
  } catch {
    return false;
  }
}
