/** What was written becomes what is asked: a set in the relationship, and in its set-up. */
import { openedId } from "../relationship/opened.js";
import { isOwn } from "./checked.js";
import { packed } from "./packing.js";
import { keepSet, ownSet } from "./sets.js";

/**
 * @param {string} root leads to the site's root
 * @param {ReturnType<typeof import("../relationship/shelf.js").openShelf>} shelf
 * @param {import("../relationship/store.js").Relationship} store
 */
export function startAskingOwn(root, shelf, store) {
  const setUp = () => shelf.get(openedId(root));
  const last = () => setUp().assessments.filter((id) => isOwn(id) && ownSet(root, id)).at(-1);

  return {
    /** The set that is asked by now. */
    last,
    /** From here on this one is asked; the one before it only where somebody answered it. @param {{id: string, questions: import("./checked.js").Questions}} made */
    async use({ id, questions }) {
      const before = last();
      const isAnswered = store.responses().some(({ response }) => response.assessment.id === before);
      if (!store.records("questions").some((record) => record.id === id)) {
        const put = store.put("questions", { id, questions });
        if ("settled" in put) await put.settled;
      }
      keepSet(root, id, { questions, packed: await packed(questions) });
      const stays = setUp().assessments.filter((other) => other !== before || isAnswered);
      await shelf.change(openedId(root), { assessments: [...new Set([...stays, id])], removed: false });
    },
  };
}
