/** The draft that an older version of an assessment left, carried over as its definition says. */
import { laterOf } from "../double/revision.js";

/** @typedef {import("../fields.js").Fields} Fields */
/**
 * What a version changed: `turned` holds the points of each rating whose ends changed places. What
 * is new since then stays open in a draft: whoever goes on with it is still to be asked.
 * @typedef {{to: number, turned: Record<string, number>, renamed: Record<string, string>, dropped: string[]}} Change
 */

const BESIDE = ["note", "label", "na", "sentence"];

/** @param {Fields} fields of the version before the first change @param {Change[]} changes in their order @returns {Fields} */
export function carriedOver(fields, changes) {
  return changes.reduce((before, change) => {
    const after = Object.entries(before).map(([name, value]) => renamed(name, value, change));
    return Object.fromEntries(after.filter(([name]) => !dropped(name, change.dropped)));
  }, fields);
}

/**
 * @param {(version: number) => string} keyOf the key of a version's draft
 * @param {number} version of today
 * @param {Change[]} changes
 * @param {ReturnType<typeof import("../double.js").openDouble>} double
 */
export function startEarlier(keyOf, version, changes, double) {
  /** How an older version's answers come to today's; nothing where a step between is missing. @param {number} from */
  function way(from) {
    const steps = changes.filter(({ to }) => to > from).sort((step, other) => step.to - other.to);
    return steps.length === version - from ? steps : undefined;
  }

  return {
    /**
     * The newest draft of an older version, as today's version would keep it, or whatever stands in
     * its place. It is taken away there.
     * @param {Map<string, string>} table what else is kept
     */
    take(table) {
      for (let from = version - 1; from > 0; from -= 1) {
        const steps = way(from);
        const text = laterOf(double.read(keyOf(from)), table.get(keyOf(from)));
        const value = parsed(text);
        if (!steps || !text || value?.gone) continue;
        const raw = text === double.read(keyOf(from)) ? double.raw(keyOf(from)) : text;
        double.write(keyOf(from), { gone: true });
        if (!value?.fields) return raw;
        return JSON.stringify({ ...value, fields: carriedOver(value.fields, steps) });
      }
      return "";
    },
  };
}

/** @param {string} name @param {string} value @param {Change} change @returns {[string, string]} */
function renamed(name, value, { renamed: names, turned }) {
  const [question, lens, ...rest] = name.split(".");
  const now = lens && Object.hasOwn(names, question) ? names[question] : question;
  const points = lens && !rest.length && !BESIDE.includes(lens) && Object.hasOwn(turned, now) ? turned[now] : 0;
  const rated = typeof value === "string" && /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= points;
  return [[now, ...(lens ? [lens] : []), ...rest].join("."), rated ? String(points + 1 - Number(value)) : value];
}

/** @param {string} name @param {string[]} left out: questions, or lenses as `id.lens` */
function dropped(name, left) {
  const [question, lens] = name.split(".");
  return lens !== undefined && (left.includes(question) || left.includes(`${question}.${lens}`));
}

/** @param {string} text @returns {any} an object, perhaps with fields; nothing where it is none */
function parsed(text) {
  try {
    const value = JSON.parse(text);
    const fields = value?.fields;
    const plain = typeof fields === "object" && fields !== null && !Array.isArray(fields);
    return { gone: value?.gone === true, ...(plain && value) };
  } catch {
    return undefined;
  }
}
