/** The fields of a record, by the names of the inputs: `theme`, `steps.0`, `owners.buyer`. */

/** @typedef {import("../relationship/joining.js").RecordKind} Kind */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Input */
/** @typedef {Record<string, any>} Patch new values by name; undefined takes a member away */

const WHOLE = ["every"];
const NEEDED = ["date"];
/** What no text of a file may hold; it is left out, or the engine would refuse the whole plan. */
const NEVER = /[\u0000-\u0008\u000b-\u000d\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]/gu;

/** @type {Record<Kind, (today: string) => any>} a new record of each kind, with every member */
const BLANK = {
  actions: () => ({
    assessment: "",
    dimension: "",
    finding: "",
    round: "",
    theme: "",
    now: "",
    wanted: "",
    steps: [],
    owners: { buyer: "", supplier: "" },
    due: "",
    recheck: "",
    status: "open",
  }),
  rules: () => ({ text: "", state: "assumed", checked: "", every: 180, note: "" }),
  events: (today) => ({ date: today, kind: "contacts", side: "", note: "" }),
  workshops: (today) => ({
    date: today,
    round: "",
    programme: "",
    title: "",
    shown: [],
    present: { buyer: 0, supplier: 0 },
    ground_rules: [],
    parked: [],
    worth: { buyer: {}, supplier: {} },
    recheck: "",
  }),
  decisions: () => ({
    workshop: "",
    assessment: "",
    topic: "",
    title: "",
    said: "",
    now: "",
    next: "",
    wrote: { buyer: { now: "", next: "", text: "" }, supplier: { now: "", next: "", text: "" } },
  }),
  questions: () => ({}), // what they are, only their words say
};

/** @param {Kind} kind @param {string} today @param {Patch} [given] */
export function blank(kind, today, given = {}) {
  return { ...BLANK[kind](today), ...given };
}

/** @param {any} record @param {string} name @returns {string} as an input shows it */
export function shown(record, name) {
  const [member, part] = name.split(".");
  const value = part === undefined ? record[member] : record[member]?.[part];
  return String(value ?? "");
}

/**
 * What is wrong with what an input holds, by the end of a word's key; empty where nothing is.
 * @param {Input} input
 */
export function wrongOf({ name, type, value, validity }) {
  if (WHOLE.includes(name)) return validity.valid && value !== "" ? "" : "days";
  if (type === "date" && validity.badInput) return "date-part";
  if (!validity.valid) return type === "date" ? "date-range" : "other";
  return NEEDED.includes(name) && !value ? "date-needed" : "";
}

/**
 * What an input that was changed makes of its record.
 * @param {Input} input
 * @param {ParentNode} card that holds it
 * @returns {Patch | undefined} nothing while it holds what cannot be kept
 */
export function patchOf(input, card) {
  if (wrongOf(input)) return undefined;
  const { name } = input;
  if (WHOLE.includes(name)) return { [name]: Number(input.value) };
  if (name.startsWith("steps.")) {
    const all = [...card.querySelectorAll('[name^="steps."]')].map((step) => clean(/** @type {Input} */ (step).value));
    return { steps: all.filter((step) => step.trim()) };
  }
  return { [name]: clean(input.value) };
}

/** @param {any} record @param {Patch} patch @returns {any} the record with these values */
export function patched(record, patch) {
  const next = { ...record };
  for (const [name, value] of Object.entries(patch)) {
    const [member, part] = name.split(".");
    if (part !== undefined) next[member] = { ...next[member], [part]: value };
    else if (value === undefined) delete next[member];
    else next[member] = value;
  }
  return next;
}

/** @param {any} record @param {Patch} patch @returns {Patch} what turns these values back */
export function reverse(record, patch) {
  return Object.fromEntries(
    Object.keys(patch).map((name) => {
      const [member, part] = name.split(".");
      return [name, part === undefined ? record[member] : record[member]?.[part]];
    }),
  );
}

/** The day that it is here. */
export function today() {
  const now = new Date();
  const two = (/** @type {number} */ number) => `${number}`.padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @param {string} text */
function clean(text) {
  return text.replace(NEVER, "").normalize("NFC");
}
