/** One QR code or a series of them: which is shown, and which is a click away. */
import { need } from "../page.js";

/** Modules, with the white around them, up to which one code does from any screen: version 15. */
const EASY = 85;
/** Pixels of the page for a module, under which a series is shown first: a code on a telephone. */
const SMALLEST = 4;

/** @param {HTMLDialogElement} dialog */
export function startChoice(dialog) {
  const place = need(dialog, "[data-qr-large]");
  const [toSeries, toSingle] = [need(dialog, "[data-action=qr-series]"), need(dialog, "[data-action=qr-one]")];

  function none() {
    toSeries.hidden = toSingle.hidden = true;
  }

  return {
    none,
    /**
     * Shows the one, or the series where the one would be too small.
     * @param {string} svg of the one
     * @param {() => void} asSingle
     * @param {(() => void) | undefined} asSeries
     */
    between(svg, asSingle, asSeries) {
      none();
      asSingle();
      const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1] ?? 0);
      if (!asSeries || modules <= EASY) return;
      toSeries.hidden = false;
      toSeries.onclick = () => {
        [toSeries.hidden, toSingle.hidden] = [true, false];
        asSeries();
      };
      toSingle.onclick = () => {
        [toSeries.hidden, toSingle.hidden] = [false, true];
        asSingle();
      };
      if (place.clientWidth < modules * SMALLEST) toSeries.click();
    },
  };
}
