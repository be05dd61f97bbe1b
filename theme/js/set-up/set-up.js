/** The page on which a relationship is set up, once: a new one, or the one that the tab works on. */
import { alike } from "../alike.js";
import { readFields, writeFields } from "../fields.js";
import { speaks } from "../invite/fragment.js";
import { addBoxes } from "../own-questions/boxes.js";
import { fill, need, notice, readWords, showProblems } from "../page.js";
import { whatItHolds } from "../relationship/holds.js";
import { openedId, openNext } from "../relationship/opened.js";
import { bySide, checkedSetUp, ROLES, SIDES } from "../relationship/set-up.js";
import { openShelf } from "../relationship/shelf.js";
import { startRoundField } from "../round-field.js";
import { thisMonth } from "../round-name.js";
import { startDoubts } from "./doubts.js";
import { startPlace } from "./place.js";

/** @typedef {import("../relationship/set-up.js").SetUp} SetUp */
/** @typedef {import("../fields.js").Fields} Fields */

/** @param {HTMLElement} element */
export async function startSetUp(element) {
  const form = /** @type {HTMLFormElement} */ (element);
  const words = readWords();
  const base = `${form.dataset.base ?? ""}../`;
  const problems = need(form, "[data-problems]");
  const round = startRoundField(form, words);
  const shelf = openShelf(base);
  await shelf.ready;
  const fresh = location.hash === "#relationship=new";
  const id = openedId(base);
  const holds = await whatItHolds(base, id).catch(() => undefined);
  const entry = shelf.get(id);
  const doubts = startDoubts(shelf, fresh ? undefined : id, words);
  const place = startPlace(base, shelf, fresh ? undefined : id);
  /** Names that answers bear already. */
  const before = new Set([...(holds?.names ?? []), entry.name].map(alike));

  function hint() {
    const { buyer, supplier } = readFields(form);
    const both = nameOf({ buyer, supplier }, words);
    need(form, "[data-name-hint]").textContent = fill(words["set-up-name-hint"], { name: both || words["set-up-example"] });
  }

  /** What cannot be saved as it is. @param {SetUp} setUp */
  const faultsOf = (setUp) =>
    [
      { wrong: !setUp.name, text: words["set-up-nothing"], target: "buyer" },
      ...namesOf(setUp).map(([target, name]) => ({ wrong: !before.has(alike(name)) && speaks(name), text: words["set-up-speaks"], target })),
    ].filter(({ wrong }) => wrong);
  const written = () => setUpOf(readFields(form), round.value(), words);

  form.addEventListener("input", () => {
    hint();
    if (problems.childElementCount && !faultsOf(written()).length) showProblems(problems, "", []); // saving says what else there is
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const setUp = written();
    const faults = [...faultsOf(setUp), ...(round.check() ? [] : [{ text: words["problem-round"], target: "round" }])];
    const wrong = faults.length ? faults : doubts(setUp);
    showProblems(problems, words["problems-title"], wrong);
    const placed = wrong.length ? undefined : await place(setUp);
    if (!placed) return;
    if (!placed.saved) return notice(words["set-up-not-kept"]);
    openNext(base, placed.id);
    location.assign(new URL("../relationship/index.html", location.href));
  });

  if (!fresh) addBoxes(form, "assessments", base, words, entry.assessments);
  if (fresh) writeFields(form, { round: thisMonth(new Date()) });
  else {
    writeFields(form, fieldsOf({ ...entry, name: entry.name || holds?.names[0] || "", round: entry.round || thisMonth(new Date()) }));
    if (entry.name && entry.name === nameOf(entry.companies, words)) /** @type {HTMLInputElement} */ (need(form, "#name")).value = "";
  }
  hint();
  form.dataset.ready = "";
}

/** What two companies are called together. @param {{buyer?: string, supplier?: string}} companies @param {import("../page.js").Words} words */
function nameOf({ buyer = "", supplier = "" }, words) {
  const [buyerName, supplierName] = [buyer.trim(), supplier.trim()];
  return buyerName && supplierName ? fill(words["set-up-and"], { buyer: buyerName, supplier: supplierName }) : buyerName || supplierName;
}

/** @param {Fields} fields @param {string} round @param {import("../page.js").Words} words @returns {SetUp} */
function setUpOf(fields, round, words) {
  const { buyer = "", supplier = "", name, side, role, assessments = "" } = fields;
  const count = (/** @type {string} */ of, /** @type {string} */ as) => Number(fields[`${of}.${as}`] ?? 0);
  return checkedSetUp({
    name: name?.trim() || nameOf({ buyer, supplier }, words),
    companies: { buyer, supplier },
    side,
    role,
    round,
    assessments: assessments.split(" "),
    expected: bySide((of) => Object.fromEntries([...ROLES, ""].map((as) => [as, count(of, as)]))),
  });
}

/** The names that somebody typed, by their fields: of the two companies, or else of both together. @param {SetUp} setUp @returns {[string, string][]} */
function namesOf({ companies, name }) {
  const bad = SIDES.filter((side) => speaks(companies[side]));
  return bad.length ? bad.map((side) => [side, companies[side]]) : [["name", name]];
}

/** @param {SetUp} setUp @returns {Fields} */
function fieldsOf({ name, companies, side, role, round, assessments, expected }) {
  const counts = SIDES.flatMap((of) => Object.entries(expected[of]).map(([as, count]) => [`${of}.${as}`, String(count)]));
  return { name, ...companies, side, role, round, assessments: assessments.join(" "), ...Object.fromEntries(counts) };
}
