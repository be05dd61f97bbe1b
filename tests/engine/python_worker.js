/** Starts Python as the engine does, and runs code in it: for what the door does not show. */

import { startPython } from "../../theme/js/engine/python.js";

self.addEventListener("message", async ({ data }) => {
  try {
    const python = await startPython(data);
    self.postMessage({ id: data.id, answer: python.runPython(data.code) });
  } catch (error) {
    self.postMessage({ id: data.id, error: String(error) });
  }
});
