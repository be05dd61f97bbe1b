/**
 * Responses by the keys under which the engine keeps them: it checks and scores each one once, and
 * a comparison of a thousand asks with keys. An engine that was started again knows none of them;
 * then they are sent again.
 */

/** @typedef {import("../relationship/joining.js").Held} Held */
/** @typedef {{held: Held, problems: string[]}} Unusable what an earlier playbook kept, and this one refuses */

/** Texts sent in one request. */
const AT_ONCE = 250;

/** @param {ReturnType<typeof import("../scoring.js").startScoring>} scoring */
export function startKnown(scoring) {
  /** @type {WeakMap<Held, string>} */
  const keys = new WeakMap();
  /** @type {Map<Held, string[]>} */
  const refused = new Map();

  /** @param {Held[]} held @param {(done: number, all: number) => void} onProgress */
  async function teach(held, onProgress) {
    const fresh = held.filter((entry) => !keys.has(entry) && !refused.has(entry));
    for (let at = 0; at < fresh.length; at += AT_ONCE) {
      const some = fresh.slice(at, at + AT_ONCE);
      const items = some.map(({ text }) => ({ name: "", size: 0, file: text }));
      const { results } = await scoring.ask({ type: "read", brief: true, items });
      some.forEach((entry, index) => {
        const { key, problems } = results[index];
        if (key) keys.set(entry, key);
        else refused.set(entry, problems);
      });
      onProgress(Math.min(at + AT_ONCE, fresh.length), fresh.length);
    }
  }

  return {
    /** @param {Held} held @param {string} key as `read` gave it */
    learn(held, key) {
      keys.set(held, key);
    },
    /**
     * Asks with the keys of these responses in place of themselves.
     * @param {object} request
     * @param {Held[]} held
     * @param {{part?: string, onProgress?: (done: number, all: number) => void}} [how]
     * @returns {Promise<any>}
     */
    async ask(request, held, { part, onProgress = () => {} } = {}) {
      for (let again = false; ; again = true) {
        await teach(held, onProgress);
        const taught = held.filter((entry) => keys.has(entry));
        const answer = await scoring.ask({ ...request, responses: taught.map((entry) => keys.get(entry)) }, part);
        if (!answer.forgotten) return answer;
        // two that ask at a time can take each other's place there: then the responses go themselves
        if (again) return scoring.ask({ ...request, responses: taught.map(({ response }) => response) }, part);
        for (const entry of held) keys.delete(entry);
      }
    },
    /** @param {Held[]} held @returns {Unusable[]} those of them that this playbook refuses */
    unusable: (held) => held.flatMap((entry) => (refused.has(entry) ? { held: entry, problems: refused.get(entry) ?? [] } : [])),
  };
}
