/** What other tabs do to the draft that a page holds. */

/** @typedef {import("../fields.js").Fields} Fields */

/**
 * @param {string} key
 * @param {ReturnType<typeof import("../double.js").openDouble>} double
 * @param {import("./held.js").Held} held
 */
export function startOthers(key, double, held) {
  /** @type {(fields: Fields, before: Fields) => void} */
  let changed = () => {};
  let cleared = () => {};

  /** Another tab wrote this. @param {string} text */
  function elsewhere(text) {
    const before = held.now().fields;
    held.take(text);
    if (!sameFields(before, held.now().fields)) changed(held.now().fields, before);
  }

  addEventListener("storage", (event) => {
    if (event.key !== key && event.key !== null) return;
    if (event.newValue) return elsewhere(double.read(key) ?? "");
    if (held.empty) return;
    held.store(held.now()); // the storage was cleared; what is filled in here stays
    cleared();
  });
  double.onLater((of, text) => of === key && elsewhere(text));

  return {
    /** @param {(fields: Fields, before: Fields) => void} listener another tab changed the draft */
    onChange(listener) {
      changed = listener;
    },
    /** @param {() => void} listener the storage was cleared while this page was open */
    onCleared(listener) {
      cleared = listener;
    },
  };
}

/** @param {Fields} fields @param {Fields} other */
export function sameFields(fields, other) {
  const names = Object.keys(fields);
  return names.length === Object.keys(other).length && names.every((name) => fields[name] === other[name]);
}
