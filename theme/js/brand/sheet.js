/** A style sheet as text: what stands between quotation marks is no comment. */

const TEXT_OR_COMMENT = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|\/\*.*?\*\//gs;

/** @param {string} sheet */
export function withoutComments(sheet) {
  return sheet.replace(TEXT_OR_COMMENT, (_, /** @type {string | undefined} */ text) => text ?? "");
}
