/**
 * What the pages' own functions say of texts, for tests that hold them to the package's.
 *
 * node page_rules.mjs: takes an object of lists on standard input, by the name of a function, and
 * prints the same with what it gives for each text, or null.
 */
import { readFileSync } from "node:fs";

import { ahead, laterTime } from "../../theme/js/clock.js";
import { allTheSame } from "../../theme/js/assessment/same.js";
import { carriedOver } from "../../theme/js/draft/earlier.js";
import { textIn } from "../../theme/js/files.js";
import { isBeside, isEntered, isOurs } from "../../theme/js/gathering/arriving.js";
import { alike, withoutUnseen } from "../../theme/js/alike.js";
import { twins } from "../../theme/js/gathering/twins.js";
import { fill, make, straight } from "../../theme/js/page.js";
import { inTime, isUnclearRound, latestRound, learnRounds, readRound, roundName, thisMonth } from "../../theme/js/round-name.js";

const codes = [...Array(0x110000).keys()];

/** As far as a page's function needs a document: an element is its markup. */
function element() {
  return {
    text: "",
    append(...parts) {
      this.text += parts.map((part) => part.markup ?? part).join("");
    },
    set textContent(text) {
      this.text = text;
    },
    get markup() {
      return this.className ? `<span class="${this.className}">${this.text}</span>` : `<span>${this.text}</span>`;
    },
  };
}

/** @param {string} text */
function shown(text) {
  globalThis.document = { createElement: element };
  const made = make("p", "", text).text;
  delete globalThis.document;
  return made;
}

const FUNCTIONS = {
  shown,
  alike,
  twins: (responses) => twins(responses.map((response) => ({ response }))).map((of) => of.map(({ response }) => response.respondent.id)),
  readRound,
  straight,
  isUnclearRound,
  roundName,
  isBeside,
  isEntered,
  allTheSame: ([fields, kinds]) => allTheSame(fields, (question) => kinds[question] ?? ""),
  carriedOver: ([fields, changes]) => carriedOver(fields, changes),
  fill: ([sentence, facts]) => fill(sentence, facts),
  latestRound: (responses) => latestRound(responses),
  inTime: ([name, answered]) => inTime(name, answered),
  laterTime: ([before, now]) => laterTime(before, new Date(now)),
  ahead: ([time, now]) => ahead(time, new Date(now)),
  isOurs: ([name, base64]) => isOurs(new File([Buffer.from(base64, "base64")], name)),
  textIn: (base64) => textIn(Buffer.from(base64, "base64")),
  thisMonth: (moment) => thisMonth(new Date(moment)),
  unseen: () => codes.filter((code) => withoutUnseen(String.fromCodePoint(code)) === ""),
  ignorable: () => codes.filter((code) => /\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(code))),
};

const { rounds, ...asked } = JSON.parse(readFileSync(0, "utf8"));
learnRounds(rounds);
const answered = {};
for (const [name, given] of Object.entries(asked)) {
  answered[name] = await Promise.all(given.map(async (argument) => (await FUNCTIONS[name](argument)) ?? null));
}
console.log(JSON.stringify(answered));
