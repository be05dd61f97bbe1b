/** The table of a relationship: opened when it is needed, and anew when the browser took it away. */
import { openTable } from "./table.js";

/**
 * @param {string} name
 * @param {() => void} closed told that the browser took the table away
 */
export function startReach(name, closed) {
  /** Once refused it stays refused. @type {Promise<import("./table.js").Table> | undefined} */
  let table;

  /** @param {import("./table.js").Table} opened */
  function watched(opened) {
    opened.onClose(() => {
      table = undefined;
      closed();
    });
    return opened;
  }

  return {
    /** @returns {Promise<import("./table.js").Table>} */
    reach: () => (table ??= openTable(name).then(watched)),
    /** It is opened anew when it is needed next. */
    forget() {
      table = undefined;
    },
  };
}
