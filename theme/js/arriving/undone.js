/** Undoes what programs do to an address on its way; the engine does the same to whole texts. */

/** What Unicode lets a program leave out when it shows a text, and what a text of two bytes a sign has between. */
const UNSEEN = /[\0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\u{e0000}-\u{e0fff}]/gu;
const HYPHENS = /[\u2010-\u2012\u2212\ufe58\ufe63\uff0d]/g;
/** The signs of ASCII, and stops, as a keyboard for Chinese, Japanese or Korean types them. */
const WIDE = /[\uff01-\uff5e]/g;
const WIDER_BY = 0xfee0;
const STOPS = /[\u3002\ufe52\uff61\u2024]/g;
const PRINTED = /=3D|=[ \t]*\r?\n/i;
/** @type {Record<string, string>} */
const ENTITIES = { "&amp;": "&", "&#38;": "&", "&#35;": "#", "&#x23;": "#", "&num;": "#", "&#61;": "=", "&#x3d;": "=", "&equals;": "=" };
const ENTITY = /&(?:amp|#38|#35|#x23|num|#61|#x3d|equals);/gi;
/** An address in base64, as some safe-link services hold it. */
const PACKED = /(?<![\w+/.-])aHR0c[\w+/-]{8,24576}/g;
const PERCENT = /(?:%(?:25)*[0-9a-f]{2})+/gi;

/** The text without its encodings, of any depth. @param {string} text */
export function undone(text) {
  return seen(entities(unprinted(text.replace(PACKED, unpacked))).replace(PERCENT, (run) => decoded(run.replace(/%(?:25)+(?=[0-9a-f]{2})/gi, "%"))));
}

/** Without quoted-printable, where there is any. @param {string} text */
export function unprinted(text) {
  if (!PRINTED.test(text)) return text;
  return text.replace(/=[ \t]*\r?\n/g, "").replace(/=3D/gi, "=").replace(/=26/g, "&").replace(/=23/g, "#");
}

/** @param {string} text as somebody sees it */
export function seen(text) {
  const plain = text.replace(UNSEEN, "").replace(HYPHENS, "-").replace(STOPS, ".");
  return plain.replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDER_BY));
}

/** @param {string} text */
export function entities(text) {
  return text.replace(ENTITY, (entity) => ENTITIES[entity.toLowerCase()]);
}

/** @param {string} data in base64 @returns {string} itself where it is none */
function unpacked(data) {
  try {
    return atob(data.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return data;
  }
}

/** One level of percent-encoding less; what is none stays. @param {string} text */
export function decoded(text) {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}
