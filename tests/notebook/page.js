/** What the page "In a notebook" shows for a page of one's own; says in the title what it loaded. */

import { loadPyodide } from "./pyodide/pyodide.mjs";

try {
  const python = await loadPyodide({
    lockFileURL: new URL("packages/pyodide-lock.json", document.baseURI).href,
  });
  await python.loadPackage("counterpart");
  document.title = python.runPython(
    "from counterpart.playbook import playbook; ' '.join(playbook().assessments)",
  );
} catch (error) {
  document.title = `failed: ${error}`;
}
