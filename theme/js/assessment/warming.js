/** The first report that somebody asks for, as quick as any: what is done for the first time takes longer. */
import { shapeOf, toResponse } from "../fields.js";

/** Who gave no answers. */
const NOBODY = { id: "nobody", at: "2026-01-01T00:00:00Z" };

/**
 * Has the engine print a report of no answers once it is ready, which nobody sees.
 *
 * @param {HTMLFormElement} form
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} scoring
 * @param {() => import("../fields.js").Fields} fields what the form holds
 */
export async function startWarming(form, scoring, fields) {
  const { base = "" } = form.dataset;
  await scoring.ready;
  const response = toResponse(shapeOf(form), { side: "buyer", round: fields().round }, NOBODY);
  await scoring.ask({ type: "score", response, base }).catch(() => {}); // whoever asks for a report is told
}
