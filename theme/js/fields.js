/** The form's fields as plain names and values, and a response as fields and back. */

/** @typedef {Record<string, string>} Fields */
/** @typedef {{id: string, at: string}} Author the respondent's random id, and when answered */
/** @typedef {Record<string, any>} Answer */
/** @typedef {Record<string, any>} Response */

const NOT_APPLICABLE = "n/a";
const ABOUT = ["side", "relationship", "role", "round"];

/** @param {HTMLFormElement} form @returns {Fields} every field that is not empty */
export function readFields(form) {
  /** @type {Fields} */
  const fields = {};
  for (const control of controls(form)) {
    const checks = control instanceof HTMLInputElement && ["radio", "checkbox"].includes(control.type);
    if (checks && !control.checked) continue;
    if (control.value !== "") fields[control.name] = control.value;
  }
  return fields;
}

/** @param {HTMLFormElement} form @param {Fields} fields fields that are absent become empty */
export function writeFields(form, fields) {
  for (const control of controls(form)) {
    const value = fields[control.name] ?? "";
    if (control instanceof HTMLInputElement && ["radio", "checkbox"].includes(control.type)) {
      control.checked = control.value === value;
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
 * A response in the file format from the fields.
 * @param {HTMLFormElement} form
 * @param {Fields} fields
 * @param {Author} author
 * @returns {Response}
 */
export function toResponse(form, fields, author) {
  /** @type {Record<string, Answer>} */
  const answers = {};
  for (const [name, value] of Object.entries(fields)) {
    const [question, lens, option] = name.split(".");
    if (!lens) continue;
    const answer = (answers[question] ??= {});
    if (lens === "na") {
      for (const asked of lenses(form, question)) answer[asked] = NOT_APPLICABLE;
    } else if (lens === "note") answer.note = value;
    else if (!option) answer[lens] = value === NOT_APPLICABLE ? value : Number(value);
    else if (fields[`${question}.na`] === undefined) (answer[lens] ??= {})[option] = Number(value);
  }
  return {
    format: "counterpart/response",
    format_version: 1,
    assessment: { id: form.dataset.assessment, version: Number(form.dataset.version) },
    relationship: fields.relationship ?? "",
    side: fields.side ?? "",
    respondent: { id: author.id, role: fields.role ?? "", label: "" },
    language: form.dataset.language,
    round: fields.round ?? "",
    answered_at: author.at,
    answers,
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
      if (typeof value === "object") {
        for (const [option, points] of Object.entries(value)) fields[`${name}.${option}`] = String(points);
      } else if (form.elements.namedItem(name) || lens === "note") fields[name] = String(value);
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

/** @param {HTMLFormElement} form @param {string} question */
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
