/** The hosting check: looks at the place that the page came from. A script of its own. */
import { copied } from "./copy.js";
import { checkBrand } from "./hosting/branding.js";
import { checkCaching, checkCompression, checkFiles, checkFolders, checkFreshness, checkTypes } from "./hosting/delivery.js";
import { arrive, arriveAll, manifestOf } from "./hosting/fetching.js";
import { BROWSER, OPENED, SERVER, finding } from "./hosting/findings.js";
import { checkPolicy } from "./hosting/policy.js";
import { asText, findingRow, icon, showSummary, waitingRow } from "./hosting/showing.js";
import { checkOffline, checkScoring, checkSecure, checkStorage } from "./hosting/surroundings.js";
import { make, need, readWords } from "./page.js";
import { startScoring } from "./scoring.js";

/** @typedef {import("./hosting/findings.js").Finding} Finding */

/** @param {HTMLElement} element */
function startHostingCheck(element) {
  const words = readWords();
  const { base = "", codes = "", hashed = "", lasting = "", types = "{}", language = "" } = element.dataset;
  const site = new URL(base, location.href);
  const opened = location.protocol === "file:";
  const page = `${language}/hosting-check/index.html`;
  const summary = need(element, "[data-summary]");
  const place = need(element, "[data-findings]");
  const copyField = need(element, "[data-copy-field]");
  const area = /** @type {HTMLTextAreaElement} */ (need(copyField, "textarea"));
  const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (element.querySelectorAll("[data-action]"));
  const scoring = startScoring(element, words);
  /** @type {Finding[]} */
  const findings = [];

  /** @param {Finding} finding */
  function tell(finding) {
    const row = place.querySelector(`[data-check="${finding.check}"]`);
    if (!row) return; // of no use here
    findings.push(finding);
    row.replaceWith(findingRow(finding, words));
  }

  async function server() {
    const [list, folder, text] = await Promise.all([
      arrive(site, "manifest.json"),
      arrive(site, `${language}/hosting-check/`),
      arrive(site, "policy.txt"),
    ]);
    const manifest = manifestOf(list);
    const own = await arrive(site, page);
    const files = await arriveAll(site, Object.keys(manifest?.files ?? {}));
    const all = [own, list, ...files];
    const pattern = new RegExp(hashed);
    tell(manifest ? await checkFiles(files, manifest) : finding("files", "manifest", { status: list.status || "–" }));
    tell(checkTypes(all, JSON.parse(types), words));
    tell(checkFolders(folder));
    tell(checkCompression(all));
    tell(checkCaching(files, pattern, lasting));
    tell(checkFreshness(all, pattern));
    const wanted = new TextDecoder().decode(text.content).replace(/^[\w-]+:/, "");
    const scripts = files.filter(({ name }) => /^engine\/.*\.js$/.test(name));
    const inPage = document.querySelector('meta[http-equiv="Content-Security-Policy"]') !== null;
    tell(checkPolicy(own, scripts, wanted, inPage));
  }

  async function run() {
    place.replaceChildren(...groups(opened, words));
    if (opened) tell(finding("opened", "better"));
    else await server();
    tell(await checkBrand(site, words));
    tell(checkSecure());
    tell(checkStorage("local"));
    tell(checkStorage("session"));
    tell(await checkOffline(site));
    tell(await checkScoring(scoring, codes));
    const order = [...OPENED, ...SERVER, ...BROWSER];
    findings.sort((finding, other) => order.indexOf(finding.check) - order.indexOf(other.check));
    showSummary(summary, findings, words);
    for (const button of buttons) button.disabled = false;
  }

  async function copy() {
    copyField.hidden = false;
    area.value = asText(findings, words);
    area.focus();
    area.select();
    need(summary, "[data-copied]").textContent = words[(await copied(area.value)) ? "copied" : "copy-by-hand"];
  }

  need(element, '[data-action="again"]').addEventListener("click", () => location.reload());
  need(element, '[data-action="copy"]').addEventListener("click", () => copy());
  need(summary, "[data-icon]").replaceChildren(icon("wait"));
  need(element, "[data-not-started]").remove();
  summary.hidden = false;
  need(element, "[data-results]").hidden = false;
  return run();
}

/** What will be looked at, before anything was. @param {boolean} opened from a folder @param {import("./page.js").Words} words */
function groups(opened, words) {
  const browser = BROWSER.filter((check) => !opened || check !== "offline"); // a folder needs no network
  const checks = { "group-server": opened ? OPENED : SERVER, "group-browser": browser };
  return Object.entries(checks).flatMap(([name, of]) => [
    make("h3", "", words[name]),
    make("ul", "cp-findings", ...of.map((check) => waitingRow(check, words))),
  ]);
}

/** Lets each sample be copied. @param {import("./page.js").Words} words */
function startSamples(words) {
  for (const button of document.querySelectorAll("[data-copy-sample]")) {
    const sample = need(document, `[data-sample="${button.getAttribute("data-copy-sample")}"]`);
    button.removeAttribute("hidden");
    button.addEventListener("click", async () => {
      getSelection()?.selectAllChildren(sample);
      button.textContent = words[(await copied(sample.textContent ?? "")) ? "copied" : "copy-by-hand"];
    });
  }
}

startHostingCheck(need(document, '[data-module="hosting-check"]'));
startSamples(readWords());
