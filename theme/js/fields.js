/** The form's fields as plain names and values, and a response as fields and back. */

import { readRound } from "./round-name.js";

/** @typedef {Record<string, string>} Fields */
/** @typedef {{id: string, at: string}} Author the respondent's random id, and when answered */
/** @typedef {Record<string, any>} Answer */
/** @typedef {Record<string, any>} Response */

const NOT_APPLICABLE = "n/a";
/** Stands for "none of these" among ticks: no option can be called so. */
const NONE = "-";
const ABOUT = ["side", "relationship", "role", "round"];

/** @param {HTMLFormElement} form @returns {Fields} every field that is not empty; ticks of one name are joined by spaces */
export function readFields(form) {
  /** @type {Fields} */
  const fields = {};
  for (const control of controls(form)) {
    const checks = control instanceof HTMLInputElement && ["radio", "checkbox"].includes(control.type);
    if (checks && !control.checked) continue;
    if (control.value === "") continue;
    const several = checks && control.type === "checkbox" && fields[control.name];
    fields[control.name] = several ? `${several} ${control.value}` : control.value;
  }
  return fields;
}

/** @param {HTMLFormElement} form @param {Fields} fields fields that are absent become empty */
export function writeFields(form, fields) {
  for (const control of controls(form)) {
    const value = fields[control.name] ?? "";
    if (control instanceof HTMLInputElement && control.type === "checkbox") {
      control.checked = value.split(" ").includes(control.value);
    } else if (control instanceof HTMLInputElement && control.type === "radio") {
      control.checked = control.value === value;
    } else if (control instanceof HTMLInputElement && control.type === "date") {
      control.value = value === NOT_APPLICABLE ? "" : value;
    } else if (control.value !== value) control.value = value;
  }
}

/** @param {HTMLFormElement} form */
function controls(form) {
  return /** @type {(HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[]} */ (
    [...form.elements].filter((control) => "name" in control && control.name && "value" in control)
  );
}

/**
 * @typedef {object} Shape what an assessment asks, as far as fields depend on it
 * @property {{id: string, version: number}} assessment
 * @property {string} language in which it was answered
 * @property {any} [questions] where they are questions of one's own
 * @property {(question: string) => string} kindOf how a question is answered
 * @property {(question: string) => string[]} lensesOf of a question that is answered in points; none for any other
 */

/** What a form asks. @param {HTMLFormElement} form @returns {Shape} */
export function shapeOf(form) {
  const { assessment = "", version, language = "" } = form.dataset;
  return {
    assessment: { id: assessment, version: Number(version) },
    language,
    ...(form.dataset.questions && { questions: JSON.parse(form.dataset.questions) }),
    kindOf: (question) => kindOf(form, question),
    lensesOf: (question) => lenses(form, question),
  };
}

/**
 * A response in the file format from the fields.
 * @param {Shape} shape
 * @param {Fields} fields
 * @param {Author} author
 * @returns {Response}
 */
export function toResponse({ assessment, language, questions, kindOf, lensesOf }, fields, author) {
  /** @type {Record<string, Answer>} */
  const answers = {};
  for (const [name, value] of Object.entries(fields)) {
    const [question, lens, option] = name.split(".");
    if (!lens || (lens === "sentence" && !value.trim())) continue;
    const answer = (answers[question] ??= {});
    if (lens === "na") {
      for (const asked of lensesOf(question)) answer[asked] = NOT_APPLICABLE;
    } else if (lens === "sentence") answer.sentence = value.replace(/\s+/g, " ").trim();
    else if (lens === "note" || lens === "label") answer[lens] = lens === "label" ? value.trim() : value;
    else if (!option) answer[lens] = valueAs(kindOf(question), value);
    else if (fields[`${question}.na`] === undefined) (answer[lens] ??= {})[option] = Number(value);
  }
  return {
    format: "counterpart/response",
    format_version: 1,
    assessment,
    relationship: (fields.relationship ?? "").trim(),
    side: fields.side ?? "",
    respondent: { id: author.id, role: fields.role ?? "", label: "" },
    language,
    round: readRound(fields.round ?? "") ?? (fields.round ?? "").trim(),
    answered_at: author.at,
    answers,
    ...(questions && { questions }),
  };
}

/**
 * @param {HTMLFormElement} form
 * @param {Response} response already checked by the engine
 * @returns {Fields}
 */
export function fromResponse(form, response) {
  /** @type {Fields} */
  const fields = {
    side: response.side,
    relationship: response.relationship,
    role: response.respondent.role,
    round: response.round,
  };
  for (const [question, answer] of Object.entries(response.answers)) {
    const asked = lenses(form, question);
    for (const [lens, value] of Object.entries(answer)) {
      const name = `${question}.${lens}`;
      if (Array.isArray(value)) fields[name] = value.join(" ") || NONE;
      else if (typeof value === "object") {
        for (const [option, points] of Object.entries(value)) fields[`${name}.${option}`] = String(points);
      } else if (!asked.length || lens === "note") fields[name] = String(value);
      else if (!asked.some((other) => typeof answer[other] === "object")) fields[`${question}.na`] = value;
    }
  }
  for (const name of Object.keys(fields)) if (fields[name] === "") delete fields[name];
  return fields;
}

/** @param {Fields} fields @returns {boolean} whether anything but the facts about oneself is there */
export function hasAnswers(fields) {
  return Object.keys(fields).some((name) => !ABOUT.includes(name));
}

/** @param {HTMLFormElement} form @param {string} question @returns {string} how the question is answered */
function kindOf(form, question) {
  return form.querySelector(`[data-question="${question}"]`)?.getAttribute("data-kind") ?? "";
}

/** What stands in a response for a field. @param {string} kind @param {string} value */
function valueAs(kind, value) {
  if (value === NOT_APPLICABLE) return value;
  if (kind === "ticks") return value === NONE ? [] : value.split(" ");
  return kind === "rating" || kind === "ladder" ? Number(value) : value;
}

/** The lenses of a question that is answered in points; none for any other. @param {HTMLFormElement} form @param {string} question */
function lenses(form, question) {
  return [...form.querySelectorAll(`[data-split^="${question}."]`)].map(
    (split) => split.getAttribute("data-split")?.split(".")[1] ?? "",
  );
}

/**
 * JSON with sorted keys in NFC, the bytes of a response file. The engine writes the same.
 * @param {any} value
 * @returns {string}
 */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value && typeof value === "object") {
    const members = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(typeof value === "string" ? value.normalize("NFC") : value);
}
