"""The deck of a workshop's minutes: what was said and agreed, who does what, the rest."""

from __future__ import annotations

from collections.abc import Iterator

from counterpart.brand import NO_BRAND, Brand
from counterpart.deck import plan
from counterpart.deck.comparison import Draft, called, footed, title_slide
from counterpart.deck.model import Deck, Piece
from counterpart.deck.placing import BOTTOM, LEFT, TOP, WHOLE, Frame, panel, side_mark, text
from counterpart.export.headings import Headings
from counterpart.minutes.view import MinutesView, TopicView
from counterpart.model import SIDES

HALF = (WHOLE - 0.35) / 2


def workshop_deck(view: MinutesView, brand: Brand = NO_BRAND) -> Deck:
    """The deck of one workshop; its view may be one to share."""
    words, t = Headings(view.phrases), view.phrases.t
    about = called(words, view.name)
    draft = Draft(words, Frame(footed(brand, about, view.day), brand), [])
    notes = list(_about(words, view))
    named = view.name if view.phrases.are_named else ""
    lines = [of for of in (view.title or t("minutes-title"), view.day, named) if of]
    shown = [f"{t('minutes-shown')}: {', '.join(view.shown)}"] if view.shown else []
    draft.slides.append(title_slide(words, brand, about, lines, shown, notes))
    for topic in view.topics:
        _topic(draft, topic, notes)
    if view.actions:
        plan.add_agreed(draft, [of.action for of in view.actions], notes)
    _rest(draft, view, notes)
    return Deck(
        title=": ".join(filter(None, (t("minutes-title"), view.name))),
        author=brand.name or words.e("deck-author"),
        tag=view.phrases.writing["tag"],
        day=view.workshop.date,
        colours=brand.colours,
        slides=tuple(draft.slides),
    )


def _about(words: Headings, view: MinutesView) -> Iterator[str]:
    """The day, who was there, and where it is written down."""
    phrases = view.phrases
    yield f"{phrases.t('minutes-title')}: {view.day}"
    present = [
        f"{phrases.who(side)}: {count}" for side, count in view.workshop.present.items() if count
    ]
    if present:
        yield ", ".join(present)
    if view.workshop.round:
        yield f"{phrases.t('round')}: {view.workshop.round}"


def _topic(draft: Draft, topic: TopicView, notes: list[str]) -> None:
    """What was said, where both stand and want to get to, and what each side had written."""
    words, of = draft.words, topic.of
    phrases = words.phrases
    pieces: list[Piece] = []
    title = f"{of.assessment}: {of.topic}" if of.assessment else of.topic
    wide = HALF if of.wrote else WHOLE
    rungs = [
        f"{phrases.t(key)}: {said}"
        for key, said in (("room-now", of.now), ("room-next", of.next))
        if said
    ]
    said, rest = text((LEFT, TOP, wide, 2.9 if rungs else BOTTOM - TOP), [of.said])
    pieces.append(said)
    if rungs:
        box = (LEFT, 4.7, wide, BOTTOM - 4.7)
        pieces += panel(box, phrases.t("minutes-topics"), rungs, sizes=(22, 20, 18, 16, 14))
    for at, wrote in enumerate(of.wrote):
        top, left = TOP + at * 2.55, LEFT + HALF + 0.35
        stands = (
            f"{wrote.now or phrases.t('room-no-rung')} → {wrote.next or phrases.t('room-no-rung')}"
        )
        lines = [stands if wrote.now or wrote.next else "", wrote.text]
        box = (left, top, HALF, 2.4)
        head = f"{phrases.who(wrote.side)} {phrases.t('room-wrote')}"
        pieces += panel(box, f"     {head}", lines, sizes=(18, 16, 14))
        pieces.append(side_mark(wrote.side, left + 0.27, top + 0.2))
    draft.add(title, pieces, [*rest, *_written(words, topic), *notes])


def _written(words: Headings, topic: TopicView) -> Iterator[str]:
    for of in topic.of.wrote:
        if of.text:
            yield f"{words.phrases.who(of.side)}: {of.text}"


def _rest(draft: Draft, view: MinutesView, notes: list[str]) -> None:
    """Ground rules, what was parked, whether it was worth it, and when to look again."""
    t, workshop = view.phrases.t, view.workshop
    lists = [
        (t(key), [line for line in of if line.strip()])
        for key, of in (
            ("minutes-rules", workshop.ground_rules),
            ("minutes-parked", workshop.parked),
        )
    ]
    worth = [
        f"{view.phrases.who(side) if side in SIDES else t('minutes-both')}: {view.tally(side)}"
        for side in view.worth
    ]
    if worth:
        lists.append((t("minutes-worth"), worth))
    filled = [(head, lines) for head, lines in lists if lines]
    last = [t("minutes-recheck", day=view.recheck)] if view.recheck else []
    if not (filled or last):
        return
    bottom = BOTTOM - (0.8 if last else 0.0)
    wide = (WHOLE - 0.35 * (len(filled) - 1)) / max(1, len(filled))
    pieces: list[Piece] = []
    for at, (head, lines) in enumerate(filled):
        box = (LEFT + at * (wide + 0.35), TOP, wide, bottom - TOP)
        pieces += panel(box, head, lines, sizes=(18, 16, 14))
    if last:
        pieces.append(text((LEFT, BOTTOM - 0.6, WHOLE, 0.6), last, (24, 22, 20, 18), bold=True)[0])
    whole = [line for _, lines in filled for line in lines]
    draft.add(draft.words.e("deck-rest"), pieces, [*whole, *last, *notes])
