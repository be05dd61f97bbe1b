/** The first report that somebody asks for, as quick as any: what is done for the first time takes longer. */
import { shapeOf, toResponse } from "../fields.js";

/** Who gave no answers. */
const NOBODY = { id: "nobody", at: "2026-01-01T00:00:00Z" };

/**
 * Has the engine print a report of no answers once it is ready and idle, which nobody sees.
 *
 * @param {HTMLFormElement} form
 * @param {ReturnType<typeof import("../scoring.js").startScoring>} scoring
 * @param {() => import("../fields.js").Fields} fields what the form holds
 */
export function startWarming(form, scoring, fields) {
  const { base = "" } = form.dataset;
  void scoring.warm(() => ({ type: "score", response: toResponse(shapeOf(form), { side: "buyer", round: fields().round }, NOBODY), base }));
}
