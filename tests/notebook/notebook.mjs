/**
 * Runs the cells of a notebook in Pyodide, with packages from one address and nothing from another.
 *
 * Reads from standard input, as JSON: `address` of the site, `list` (whether its list of packages
 * is used), `cache` (an empty folder), `files` (texts by name) and `cells` (Python). Writes what
 * each cell printed, as JSON.
 */

import { readFileSync } from "node:fs";

import { loadPyodide } from "pyodide";

// Node would quote the whole line of a minified script, and lose the reason behind it.
process.on("uncaughtException", (error) => {
  process.stderr.write(`${error.message}\n`, () => process.exit(1));
});

const { address, list, cache, files, cells } = JSON.parse(readFileSync(0, "utf-8"));
const fetchAnything = globalThis.fetch;
globalThis.fetch = (url, ...rest) => {
  const asked = String(url instanceof Request ? url.url : url);
  if (!asked.startsWith(`${address}/`)) throw new Error(`asked elsewhere: ${asked}`);
  return fetchAnything(url, ...rest);
};

const packages = `${address}/packages/`;
const python = await loadPyodide({
  // Under Node, `lockFileURL` is a path: what it would fetch is handed over instead.
  lockFileContents: await (await fetch(`${packages}pyodide-lock.json`)).text(),
  packageBaseUrl: packages,
  packageCacheDir: cache,
});
const silent = { messageCallback: () => {} };
await python.loadPackage(list ? "counterpart" : "micropip", silent);
for (const [name, text] of Object.entries(files)) python.FS.writeFile(name, text);

const printed = [];
for (const cell of cells) {
  const parts = [];
  python.setStdout({
    write: (part) => {
      parts.push(part.slice());
      return part.length;
    },
  });
  await python.runPythonAsync(cell);
  await python.runPythonAsync("import sys; sys.stdout.flush()");
  printed.push(Buffer.concat(parts).toString("utf-8"));
}
process.stdout.write(JSON.stringify(printed));
