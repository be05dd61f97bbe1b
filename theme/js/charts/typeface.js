/** The page's type as a data address: our own script brings it when a chart is first saved, from a folder too. */

/** @type {Promise<string> | undefined} */
let loading;

/** @returns {Promise<string>} rejects where the script does not arrive; the next call tries again */
export function loadTypeface() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = document.querySelector('meta[name="counterpart-typeface"]')?.getAttribute("content") ?? "";
    script.addEventListener("load", () => resolve(/** @type {any} */ (window).counterpartTypeface));
    script.addEventListener("error", () => {
      loading = undefined;
      script.remove();
      reject(new Error("the typeface did not arrive"));
    });
    document.head.append(script);
  });
  return loading;
}
