/** Steps that can be taken back. A step is what the fields were before it. */

/** @typedef {Record<string, string | undefined>} Patch */

const MOST_STEPS = 200;

export function startUndo() {
  /** @type {{patch: Patch, source: string}[]} */
  const steps = [];
  return {
    /**
     * Remembers how to take a change back; typing on in one field stays one step.
     * @param {Patch} patch
     * @param {string} source the field that is typed in, or empty
     */
    remember(patch, source) {
      const last = steps.at(-1);
      if (source && last?.source === source) last.patch = { ...patch, ...last.patch };
      else steps.push({ patch, source });
      if (steps.length > MOST_STEPS) steps.shift();
    },
    /** The next change starts a step of its own. */
    seal() {
      const last = steps.at(-1);
      if (last) last.source = "";
    },
    /** @returns {Patch | undefined} */
    back: () => steps.pop()?.patch,
    get empty() {
      return !steps.length;
    },
    clear() {
      steps.length = 0;
    },
  };
}

/**
 * What turns the fields `after` back into `before`.
 * @param {Record<string, string>} before
 * @param {Record<string, string>} after
 * @returns {Patch}
 */
export function difference(before, after) {
  /** @type {Patch} */
  const patch = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (before[name] !== after[name]) patch[name] = before[name];
  }
  return patch;
}

/** Ctrl or Command and Z, but in a text of several lines, where it is the browser's. @param {HTMLElement} form @param {() => void} back */
export function onUndoKey(form, back) {
  form.addEventListener("keydown", (event) => {
    const text = event.target instanceof HTMLTextAreaElement;
    if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || text) return;
    event.preventDefault();
    back();
  });
}
