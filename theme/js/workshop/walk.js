/** Where a workshop is: at a card, at one of its stages. What was revealed stays so. */

/**
 * @typedef {object} Card as the engine made it
 * @property {string} id
 * @property {string} kind
 * @property {string} title for the presenter alone, as the notes are
 * @property {number} minutes
 * @property {string[]} stages HTML, each in place of the one before it
 * @property {string} notes HTML
 * @property {string} assessment
 * @property {string} about
 * @property {string} play whose action the room may take; may be empty
 * @property {[string, string][]} rungs of a ladder or a rule, each its id and its words
 */
/** @typedef {{card: string, stage: number, since: number, revealed: Record<string, number>}} Place `since` when the card was opened */

/**
 * @param {Card[]} cards at least one
 * @param {Partial<Place>} place where it was; a card that is no longer there is where it begins
 * @param {() => number} [now]
 */
export function startWalk(cards, place, now = Date.now) {
  const before = cards.findIndex(({ id }) => id === place.card);
  let at = Math.max(0, before);
  /** @type {Record<string, number>} */
  const revealed = { ...place.revealed };
  let stage = before < 0 ? 0 : within(at, place.stage ?? 0);
  let since = before < 0 ? now() : (place.since ?? now());

  /** @param {number} card @param {number} number */
  function within(card, number) {
    return Math.min(Math.max(0, Math.trunc(number) || 0), cards[card].stages.length - 1);
  }

  /** @param {number} card @param {number} to its stage */
  function go(card, to) {
    if (card !== at) since = now();
    at = card;
    stage = within(card, to);
    revealed[cards[at].id] = Math.max(stage, revealed[cards[at].id] ?? 0);
    return true;
  }

  return {
    card: () => cards[at],
    at: () => at,
    stage: () => stage,
    since: () => since,
    html: () => cards[at].stages[stage],
    /** Whether the card has something that was not shown yet. */
    hides: () => stage < cards[at].stages.length - 1,
    following: () => cards[at + 1],
    /** The next thing of this card. @returns {boolean} whether there was one */
    reveal: () => stage < cards[at].stages.length - 1 && go(at, stage + 1),
    /** The next thing, or the next card. @returns {boolean} */
    next() {
      return this.reveal() || (at < cards.length - 1 && go(at + 1, revealed[cards[at + 1].id] ?? 0));
    },
    /** One step back: a card that was shown opens as far as it was. @returns {boolean} */
    back() {
      if (stage > 0) return go(at, stage - 1);
      return at > 0 && go(at - 1, revealed[cards[at - 1].id] ?? 0);
    },
    /** @param {string} id */
    jump(id) {
      const to = cards.findIndex((card) => card.id === id);
      return to >= 0 && to !== at && go(to, 0);
    },
    /** @returns {Place} */
    place: () => ({ card: cards[at].id, stage, since, revealed: { ...revealed } }),
  };
}
