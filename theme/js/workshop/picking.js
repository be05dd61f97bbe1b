/** Plays put together: they make the workshop in the order in which they were picked. */
import { fill, make, need } from "../page.js";

/** What stands for a programme where plays are put together. */
export const PLAYS = "plays";
/** Minutes around the plays. */
const [WELCOME, PLAN, CLOSE] = [5, 15, 5];

/**
 * @param {HTMLElement} place
 * @param {import("../page.js").Words} words
 * @param {Record<string, import("./material.js").Play>} plays
 */
export function startPicking(place, words, plays) {
  /** @type {string[]} */
  let picked = [];
  const rows = Object.entries(plays)
    .sort(([, play], [, other]) => play.title.localeCompare(other.title, words["language-tag"]))
    .map(([id, { title, minutes }]) => {
      const box = document.createElement("input");
      Object.assign(box, { type: "checkbox", value: id, autocomplete: "off" });
      const count = make("b", "cp-picked");
      return { box, count, row: make("label", "cp-check", box, " ", make("span", "", fill(words["with-minutes"], { title, minutes }), " ", count)) };
    });
  need(place, "[data-plays]").replaceChildren(...rows.map(({ row }) => row));

  function show() {
    for (const { box, count } of rows) {
      const at = picked.indexOf(box.value);
      box.checked = at >= 0;
      count.textContent = at >= 0 ? String(at + 1) : "";
    }
    const minutes = picked.reduce((sum, id) => sum + plays[id].minutes, WELCOME + PLAN + CLOSE);
    need(place, "[data-picked]").textContent = picked.length ? fill(words["plays-sum"], { count: picked.length, minutes }) : words["plays-none"];
  }
  place.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    picked = target.checked ? [...picked, target.value] : picked.filter((id) => id !== target.value);
    show();
  });
  show();

  return {
    read: () => [...picked],
    /** @param {string[]} ids */
    write(ids) {
      picked = ids.filter((id) => Object.hasOwn(plays, id));
      show();
    },
    /** @param {string} programme that is chosen */
    follow: (programme) => (place.hidden = programme !== PLAYS),
  };
}

/**
 * The blocks of a workshop of these plays: between a welcome and a close, with the plan at the end.
 * @param {import("../page.js").Words} words
 * @param {string[]} picked
 * @returns {import("./material.js").Block[]}
 */
export function blocksOf(words, picked) {
  const plain = (/** @type {string} */ title, /** @type {number} */ minutes) => ({ title, text: "", minutes });
  return [plain(words["plays-welcome"], WELCOME), ...picked.map((play) => ({ play })), { ...plain(words["plays-plan"], PLAN), part: "plan" }, plain(words["plays-close"], CLOSE)];
}
