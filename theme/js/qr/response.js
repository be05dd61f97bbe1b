/**
 * Responses as a QR code: the link where it fits, else the code, else a series of codes. A series is
 * offered, too, where one code has many modules, and comes first where they would be small. For what
 * does not fit into one, the file is offered; of several responses each alone.
 */
import { fill, make, need, save } from "../page.js";
import { seriesOf } from "../series/making.js";
import { startChoice } from "./choice.js";
import { startDialog } from "./dialog.js";
import { LIMIT, PART } from "./picture.js";
import { startSeries } from "./series.js";

/**
 * @typedef {object} Handed a response that can be handed over
 * @property {string} link or empty where it would lead nowhere
 * @property {string} code or empty where it is too long for any link
 * @property {string} text of the file
 * @property {string} name of the file
 * @property {string} title of the assessment
 * @property {any} response
 */

/**
 * @param {HTMLElement} section with the button, and a place to say something
 * @param {import("../page.js").Words} words
 * @param {(request: object, part: string) => Promise<any>} ask the engine
 * @param {(error: unknown) => string} explain
 */
export function startResponsePicture(section, words, ask, explain) {
  const button = need(section, '[data-action="show-qr"]');
  const saying = need(section, "[data-qr-problem]");
  const dialog = /** @type {HTMLDialogElement} */ (need(document, "[data-qr-dialog]"));
  const choice = startChoice(dialog);
  const open = startDialog();
  const series = startSeries(dialog, words, ask);

  /** @param {Handed} handed @returns {string} what the picture holds; empty where nothing of it fits */
  function textOf({ link, code }) {
    const bytes = new TextEncoder();
    return [link, code].find((text) => text && bytes.encode(text).length <= LIMIT) ?? "";
  }

  /** @param {Handed[]} each @param {Handed} all of them as one */
  function show(each, all) {
    draw(all);
    if (each.length > 1 && !textOf(all)) offerEach(each);
  }

  /** @param {Handed[]} each */
  function offerEach(each) {
    const buttons = each.map((handed) => {
      const title = fill(words["qr-one"], { title: handed.title });
      const button = make("button", "cp-button cp-button--small", title);
      button.setAttribute("type", "button");
      button.addEventListener("click", () => draw(handed, false));
      return button;
    });
    say(words["qr-too-long-together"], ...buttons.flatMap((button) => [button, " "]));
  }

  /** @param {Handed} handed @param {boolean} [anew] whether what was said goes */
  async function draw(handed, anew = true) {
    if (anew) say();
    choice.none();
    const { side, round } = handed.response;
    const relationship = handed.response.relationship;
    const facts = { side: words[`invited-${side}`], round, relationship };
    const title = fill(words[relationship ? "qr-of-named" : "qr-of"], facts);
    const text = textOf(handed);
    if (!text && (anew || !handed.code)) tooLong(handed);
    button.setAttribute("aria-busy", "true");
    try {
      const parts = handed.code ? await seriesOf(handed.code) : undefined;
      const name = handed.name.replace(/\.(?:response|relationship)\.json$/, "");
      if (!text) return parts && (await playing(parts, title, name));
      const answer = await ask({ type: "qr", text, title }, PART);
      if (!answer.ok) return say(answer.problems.join(" "));
      const holds = words[text === handed.code ? "qr-holds-code" : "qr-holds-link"];
      const asSingle = () => {
        series.end();
        open({ svg: answer.svg, title, said: `${holds} ${words["qr-private"]}`, name });
      };
      choice.between(answer.svg, asSingle, parts && (() => playing(parts, title, name)));
    } catch (error) {
      say(explain(error));
    } finally {
      button.removeAttribute("aria-busy");
    }
    return undefined;
  }

  /** @param {import("../series/making.js").Series} parts @param {string} title @param {string} name */
  async function playing(parts, title, name) {
    const said = `${fill(words["qr-series-holds"], { needed: parts.needed })} ${words["qr-private"]}`;
    try {
      const problems = await series.begin(parts, title, (svg) => open({ svg, title, said, name }));
      if (problems) say(problems.join(" "));
    } catch (error) {
      say(explain(error));
    }
  }

  /** @param {Handed} handed */
  function tooLong({ code, text, name }) {
    const why = words[code ? "qr-too-long-why" : "qr-far-too-long-why"];
    const offer = make("button", "cp-button cp-button--small", words.download);
    offer.setAttribute("type", "button");
    offer.addEventListener("click", () => save(name, text));
    say(`${words["qr-too-long"]} ${fill(why, { count: code.length, limit: LIMIT })}`, offer);
  }

  /** @param {(string | Node)[]} what */
  function say(...what) {
    saying.replaceChildren(...(what.length ? [make("p", "cp-notice cp-notice--warn", what[0], " ", ...what.slice(1))] : []));
  }

  return { show, clear: () => say() };
}
