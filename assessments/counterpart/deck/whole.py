"""The deck of a whole relationship: the widest differences, what is next, each assessment."""

from __future__ import annotations

from counterpart.brand import NO_BRAND, Brand
from counterpart.catalogue import Catalogue
from counterpart.companies import UNNAMED, Companies
from counterpart.deck import figures, plan
from counterpart.deck.comparison import (
    Draft,
    called,
    footed,
    headline_notes,
    headline_pieces,
    title_slide,
)
from counterpart.deck.model import Cell, Chart, Deck, Piece, Slide
from counterpart.deck.placing import BOTTOM, LEFT, TOP, WHOLE, Frame, cells, panel, placed, tables
from counterpart.deck.words import both_short, counted, protection
from counterpart.export.headings import Headings
from counterpart.export.opening import undone
from counterpart.export.results import latest
from counterpart.language import opening
from counterpart.model import SIDES
from counterpart.relationship import NOTHING, Relationship
from counterpart.report.pair import ComparisonView, comparison_view
from counterpart.whole.together import Together
from counterpart.whole.view import BOTH, WIDEST, WholeView, whole_view

UNDATED = "2000-01-01"
"""The day of a deck without any answers."""


def whole_deck(
    catalogue: Catalogue,
    together: Together,
    language: str,
    beside: Relationship = NOTHING,
    companies: Companies = UNNAMED,
    brand: Brand = NO_BRAND,
) -> Deck:
    """The deck of all assessments that both sides answered; `beside` holds the actions."""
    view = whole_view(catalogue, together, language, companies, beside)
    words = Headings(view.phrases)
    about, title = called(words, view.relationship), words.phrases.t("whole-of")
    views = [
        comparison_view(catalogue, of, language, beside, addable=True, companies=companies)
        for of in together.comparisons.values()
    ]
    day = max((latest(of)[:10] for of in together.comparisons.values()), default=UNDATED)
    draft = Draft(words, Frame(footed(brand, about, title), brand), [])
    draft.slides.append(_first(words, view, brand, about, day))
    _widest(draft, view, together)
    _next(draft, view)
    for of in views:
        _assessment(draft, of)
    agreed = undone(beside.actions)
    if agreed:
        plan.add_agreed(draft, agreed, _notes(draft, view))
    elif view.compared:
        plan.add_suggested(draft, [made for _, made in view.next], _notes(draft, view))
    for table in tables(*_standings(words, view, views), (3.6, 1.5, 2.0, 2.0, 4.9)):
        draft.add(words.e("deck-standings"), [table], _notes(draft, view))
    return Deck(
        title=": ".join(filter(None, (title, view.relationship))),
        author=brand.name or words.e("deck-author"),
        tag=words.phrases.writing["tag"],
        day=day,
        colours=brand.colours,
        slides=tuple(draft.slides),
    )


def _first(words: Headings, view: WholeView, brand: Brand, about: str, day: str) -> Slide:
    t = words.phrases.t
    named = view.relationship if words.phrases.are_named else ""
    when = words.phrases.day(day) if view.compared else ""
    lines = [
        t("whole-of"),
        "  ·  ".join(filter(None, (named, when))),
        t("whole-count", count=view.compared, all=len(view.standings)),
    ]
    marks = protection(words, view.shared)
    return title_slide(words, brand, about, [of for of in lines if of], marks, marks)


def _notes(draft: Draft, view: WholeView) -> list[str]:
    """What is said of every slide that is about all of it: which assessments, rounds and people."""
    words = draft.words
    lines = [
        f"{of.title}: {words.phrases.t('round')} {of.round}; {counted(words, of.n)}"
        for of in view.standings
        if of.state == "compared"
    ]
    return [*lines, *protection(words, view.shared)]


def _widest(draft: Draft, view: WholeView, together: Together) -> None:
    """The widest differences as bars, the ends and deal-breakers beside them."""
    words, t = draft.words, draft.words.phrases.t
    chart = widest_chart(words, view, together)
    stops = [
        f"{t('whole-stop-both')} {said}"
        if side == BOTH
        else f"{t('whole-stop', side=t(f'side-{side}'))} {said}"
        for side, said in view.stops
    ]
    ends = [
        f"{t(key)}: {of.title}, {words.phrases.inside(of.rated.name)}"
        for key, of in (("whole-strongest", view.strongest), ("whole-weakest", view.weakest))
        if of and view.ends
    ]
    aside = [*stops, *ends, *view.shared[1:]]
    pieces: list[Piece] = []
    wide = 8.6 if aside and chart else WHOLE
    if chart:
        pieces.append(placed(chart, (LEFT, TOP, wide, BOTTOM - TOP)))
    if aside:
        left = LEFT + wide + 0.35 if chart else LEFT
        box = (left, TOP, LEFT + WHOLE - left, BOTTOM - TOP)
        pieces += panel(box, t("whole-ends"), aside, sizes=(20, 18, 16, 14))
    notes = [*([chart.description] if chart else []), *aside, *_notes(draft, view)]
    if pieces:
        draft.add(t("whole-widest"), pieces, notes)


def widest_chart(words: Headings, view: WholeView, together: Together) -> Chart | None:
    """The widest differences of all assessments, each named with its assessment."""
    places = together.differences(WIDEST)
    names = [f"{of.title}: {of.rated.name}" for of in view.widest]
    values = {
        side: [
            figures.mean(together.comparisons[of.assessment], of.dimension, side, "now")
            for of in places
        ]
        for side in SIDES
    }
    return figures.bars(words, words.e("chart-means"), names, values) if names else None


def _next(draft: Draft, view: WholeView) -> None:
    t = draft.words.phrases.t
    if not view.next:
        return
    wide = (WHOLE - 0.7) / 3
    pieces: list[Piece] = []
    for at, (title, made) in enumerate(view.next):
        box = (LEFT + at * (wide + 0.35), TOP, wide, BOTTOM - TOP)
        said = [made.theme, *made.steps[:2]]
        pieces += panel(box, f"{at + 1}. {title}", said, sizes=(20, 18, 16, 14))
    whole = [
        line for _, made in view.next for line in (made.theme, made.now, made.wanted, *made.steps)
    ]
    draft.add(t("whole-next"), pieces, [*filter(None, whole), *_notes(draft, view)])


def _assessment(draft: Draft, view: ComparisonView) -> None:
    """One assessment: its headline with its chart, and the question to begin with in the notes."""
    words = Headings(view.phrases)
    title = f"{view.phrases.words.title}: {view.headline.title}"
    asks = [f"{words.e('ask-head')}: {topic.lead.ask}" for topic in view.topics[:3]]
    draft.add(title, list(headline_pieces(words, view)), [*asks, *headline_notes(words, view)])


def _standings(
    words: Headings, view: WholeView, views: list[ComparisonView]
) -> tuple[tuple[Cell, ...], list[tuple[Cell, ...]]]:
    """Every assessment: its round, who answered, and what of it stands out."""
    t = words.phrases.t
    made = {of.comparison.gathered.assessment: of for of in views}
    aligned = "llrrl"
    names = (
        t("whole-assessment"),
        t("round"),
        *both_short(words),
        words.e("headline-head"),
    )
    rows = [
        cells(
            (
                of.title,
                of.round,
                *(str(of.n[side] or "–") for side in SIDES),
                made[of.id].headline.title if of.id in made else t(f"whole-{of.state}"),
            ),
            aligned,
        )
        for of in view.answered
    ]
    if view.others:
        unanswered = ", ".join(of.title for of in view.others)
        rows.append(cells((opening(t("whole-none")), "", "", "", unanswered), aligned))
    return cells(names, aligned, bold=True), rows
