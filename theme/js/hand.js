/** The responses at hand, kept for this tab so that a reload loses nothing. */

/** @typedef {{name: string, response: any, text: string, code: string}} Held */
/** @typedef {"added" | "twice" | "replaced"} Outcome */

/** @param {string} base leads to the site's root */
export function openHand(base) {
  const key = `counterpart:${new URL(base, location.href).pathname}:hand`;
  /** @type {Held[]} */
  let held = [];
  try {
    held = JSON.parse(sessionStorage.getItem(key) ?? "[]");
  } catch {
    held = [];
  }

  /** @param {Held[]} next */
  function keep(next) {
    held = next;
    try {
      sessionStorage.setItem(key, JSON.stringify(held));
    } catch {
      // the tab still holds them; only a reload would lose them
    }
  }

  return {
    all: () => held,
    keep,
    /** @param {Held} item @returns {Outcome} the later version of the same answer wins */
    add(item) {
      const at = held.findIndex((other) => same(other.response, item.response));
      if (at < 0) {
        keep([...held, item]);
        return "added";
      }
      if (held[at].response.answered_at >= item.response.answered_at) return "twice";
      keep(held.map((other, index) => (index === at ? item : other)));
      return "replaced";
    },
    /** @param {Held} item */
    remove(item) {
      keep(held.filter((other) => other !== item));
    },
  };
}

/** @param {any} a @param {any} b */
function same(a, b) {
  const key = (/** @type {any} */ r) => [r.respondent.id, r.side, r.assessment.id, r.round].join("\n");
  return key(a) === key(b);
}
