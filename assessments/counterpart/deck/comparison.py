"""The deck of one comparison: headline and chart, three topics, agreements, plan, appendix."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterpart.brand import NO_BRAND, Brand
from counterpart.catalogue import Catalogue
from counterpart.companies import UNNAMED, Companies
from counterpart.deck import appendix, figures, plan
from counterpart.deck.fitting import height_of
from counterpart.deck.model import Band, Box, Deck, Logo, Piece, Slide, Text
from counterpart.deck.placing import BOTTOM, LEFT, TOP, WHOLE, Frame, panel, placed, side_mark, text
from counterpart.deck.words import called_short, caution, counted, protection, source
from counterpart.export.headings import Headings
from counterpart.export.results import latest
from counterpart.model import SIDES, Side
from counterpart.relationship import NOTHING, Relationship
from counterpart.report.left_out import shared_marks
from counterpart.report.pair import FIRST, ComparisonView, comparison_view
from counterpart.report.topics import Topic
from counterpart.scoring.comparison import Comparison

CHART = 8.3
"""Inches of the chart that a report begins with; the panel beside it has the rest."""
GAP = 0.35


@dataclass(frozen=True)
class Draft:
    """A deck on its way: its words, what every slide has, and the slides so far."""

    words: Headings
    frame: Frame
    slides: list[Slide]

    def add(self, title: str, pieces: Sequence[Piece], notes: Sequence[str]) -> None:
        """One more slide."""
        self.slides.append(self.frame.slide(len(self.slides) + 1, title, pieces, notes))


def comparison_deck(
    catalogue: Catalogue,
    comparison: Comparison,
    language: str,
    beside: Relationship = NOTHING,
    companies: Companies = UNNAMED,
    brand: Brand = NO_BRAND,
) -> Deck:
    """The deck of a comparison; `beside` holds the actions that its plan is made of."""
    view = comparison_view(
        catalogue, comparison, language, beside, addable=True, companies=companies
    )
    words = Headings(view.phrases)
    about = called(words, view.relationship)
    title = view.phrases.words.title
    draft = Draft(words, Frame(footed(brand, about, title), brand), [])
    draft.slides.append(_first(words, view, about, brand))
    draft.add(view.headline.title, list(headline_pieces(words, view)), headline_notes(words, view))
    for topic in view.topics[:FIRST]:
        add_topic(draft, view, topic)
    if view.headline.scored:
        _agreed(draft, view)
    plan.add_actions(draft, view, beside.actions)
    _over_time(draft, view)
    appendix.add_appendix(draft, view)
    return Deck(
        title=": ".join(filter(None, (title, view.relationship))),
        author=brand.name or words.e("deck-author"),
        tag=view.phrases.writing["tag"],
        day=latest(comparison)[:10],
        colours=brand.colours,
        slides=tuple(draft.slides),
    )


def called(words: Headings, relationship: str) -> str:
    """Who the deck is about: both companies, or what the relationship is called."""
    if words.phrases.are_named:
        return " · ".join(words.phrases.who(side) for side in SIDES)
    return relationship or " · ".join(words.phrases.named(side) for side in SIDES)


def footed(brand: Brand, about: str, title: str) -> tuple[str, ...]:
    """Lines for the foot of a slide, the longest first: the brand's own, and what it is about."""
    own = brand.footer or brand.name
    whole = ((own, about, title), (own, title), (own or title,))
    return tuple("  |  ".join(filter(None, parts)) for parts in whole)


def title_slide(
    words: Headings,
    brand: Brand,
    head: str,
    lines: Sequence[str],
    marks: Sequence[str],
    notes: Sequence[str],
) -> Slide:
    """The first slide: a band in the brand's colour, the head, what it is of, and the view."""
    size_box = (1.0, 1.75, 11.3, 1.75)
    big, rest = text(size_box, [head], (44, 40, 36, 32, 28, 24), bold=True)
    under, more = text((1.0, 3.75, 11.3, 1.5), lines, (24, 22, 20, 18))
    below, last = text((1.0, 5.5, 11.3, 1.3), marks, (16, 14), colour="soft")
    pieces: list[Piece] = [
        Band((0.0, 0.0, 0.45, 7.5), "brand"),
        *([Logo((1.0, 0.55, 3.2, 0.9))] if brand.logo else []),
        *([] if brand.logo or not brand.name else [_name(brand)]),
        under,
        Band((1.1, 5.32, 1.6, 0.05), "brand"),
        below,
    ]
    title = Text(size_box, big.paragraphs, big.size, "brand", bold=True, anchor="bottom")
    return Slide("title", title, tuple(pieces), (*rest, *more, *last, *notes))


def _name(brand: Brand) -> Text:
    return text((1.0, 0.6, 11.3, 0.6), [brand.name], (20, 18, 16, 14), colour="soft")[0]


def _first(words: Headings, view: ComparisonView, about: str, brand: Brand) -> Slide:
    phrases, comparison = words.phrases, view.comparison
    marks = protection(
        words, tuple(shared_marks(phrases.t, comparison.smallest, comparison.hidden))
    )
    named = view.relationship if phrases.are_named else ""
    when = [
        f"{phrases.t('round')} {view.round}" if view.round else "",
        phrases.day(latest(comparison)[:10]),
        named if named != about else "",
    ]
    lines = [phrases.words.title, "  ·  ".join(filter(None, when)), counted(words, view.n)]
    return title_slide(words, brand, about, lines, marks, source(words, view))


def headline_pieces(words: Headings, view: ComparisonView) -> Iterator[Piece]:
    """The sentence below the headline, its charts or its table, and who answered."""
    charts = figures.opening_charts(words, view)
    top = TOP
    if view.headline.text:
        lead, _ = text((LEFT, TOP - 0.15, WHOLE, 0.95), [view.headline.text], (20, 18, 16, 14))
        yield lead
        top += height_of(lead.paragraphs, lead.size, WHOLE)
    if len(charts) > 1:
        wide, low = (WHOLE - GAP) / 2, 1.05 if said(words, view) else 0.55
        high = BOTTOM - top - low - 0.1
        for at, chart in enumerate(charts):
            yield placed(chart, (LEFT + at * (wide + GAP), top, wide, high))
        yield from who_across(words, view, (LEFT, BOTTOM - low, WHOLE, low))
        return
    picture: Piece | None = placed(charts[0], (LEFT, top, CHART, BOTTOM - top)) if charts else None
    if view.layout.drawn == "answers":
        picture = appendix.answers_table(words, view, top=top, width=CHART)
    if picture is None:
        yield from who_across(words, view, (LEFT, top, WHOLE, 1.7))
        return
    yield picture
    left = LEFT + CHART + GAP
    yield from who(words, view, (left, top, LEFT + WHOLE - left, BOTTOM - top))


def said(words: Headings, view: ComparisonView) -> list[str]:
    """What is said beside the numbers of people: what is hidden and why, and how far it goes."""
    comparison = view.comparison
    marks = shared_marks(words.phrases.t, comparison.smallest, comparison.hidden)
    return [of for of in (*marks, *view.notes, caution(words, view)) if of]


def who(words: Headings, view: ComparisonView, box: Box) -> Iterator[Piece]:
    """How many of each side answered, with its mark, and what the view leaves out."""
    left, top, width, height = box
    yield Band(box, "tint")
    for at, side in enumerate(SIDES):
        line = top + 0.15 + at * 0.8
        yield from _answered(words, view, side, (left + 0.2, line, width - 0.4, 0.75))
    lines = said(words, view)
    if lines:
        place = (left + 0.1, top + 1.8, width - 0.2, height - 1.9)
        yield text(place, lines, (16, 14), colour="soft")[0]


def who_across(words: Headings, view: ComparisonView, box: Box) -> Iterator[Piece]:
    """The same in a strip below two charts."""
    left, top, width, height = box
    lines = said(words, view)
    yield Band(box, "tint")
    for at, side in enumerate(SIDES):
        line = (left + 0.2, top + 0.08 + at * 0.48, 4.6, 0.44)
        beside = (left + 0.2 + at * width / 2, top + 0.06, width / 2 - 0.4, 0.44)
        yield from _answered(words, view, side, line if lines else beside)
    if lines:
        place = (left + 4.8, top + 0.05, width - 4.9, height - 0.1)
        yield text(place, lines, (16, 14), colour="soft")[0]


def _answered(words: Headings, view: ComparisonView, side: Side, box: Box) -> Iterator[Piece]:
    left, top, width, height = box
    yield side_mark(side, left, top + 0.1)
    answered = words.e("deck-answered", side=called_short(words.phrases, side), n=view.n[side])
    place = (left + 0.25, top, width - 0.25, height)
    yield text(place, [answered], (18, 16, 14), colour=side, bold=True)[0]


def headline_notes(words: Headings, view: ComparisonView) -> list[str]:
    """What is said beside the headline: its sentence, the charts in words, and the source."""
    charts = figures.opening_charts(words, view)
    return [view.headline.text, *(of.description for of in charts), *source(words, view)]


def add_topic(draft: Draft, view: ComparisonView, topic: Topic) -> None:
    """A topic: what is the matter, the question in large, and the figures behind it."""
    words, lead = draft.words, topic.lead
    chart = figures.of_prompt(words, view.comparison, lead)
    wide = 5.7 if chart else WHOLE
    also = words.phrases.t("topic-also", names=" · ".join(topic.others)) if topic.others else ""
    asked = min(2.5, max(1.4, height_of([lead.ask], 26, wide - 0.4) + 0.8))
    body, rest = text(
        (LEFT, TOP, wide, BOTTOM - asked - TOP - 0.2),
        [*lead.lines, also],
        (20, 18, 16, 14),
        more=words.e("deck-more"),
    )
    question = panel(
        (LEFT, BOTTOM - asked, wide, asked),
        words.e("ask-head"),
        [lead.ask],
        sizes=(26, 24, 22, 20, 18, 16, 14),
    )
    pieces: list[Piece] = [body, *question]
    if chart:
        left = LEFT + wide + GAP
        pieces.append(placed(chart, (left, TOP, LEFT + WHOLE - left, BOTTOM - TOP)))
    notes = [
        *rest,
        f"{words.e('ask-head')}: {lead.ask}",
        lead.also,
        *(f"– {step}" for step in lead.do),
        chart.description if chart else "",
        *source(words, view),
    ]
    draft.add(lead.title, pieces, [of for of in notes if of])


def _agreed(draft: Draft, view: ComparisonView) -> None:
    t = view.phrases.t
    lines = view.agreements or (t("agree-none"),)
    body, rest = text(
        (LEFT, TOP, WHOLE, BOTTOM - TOP), lines, (24, 22, 20, 18, 16, 14), listed=True
    )
    draft.add(t("agreements-title"), [body], [*rest, *source(draft.words, view)])


def _over_time(draft: Draft, view: ComparisonView) -> None:
    """Up to four dimensions over the rounds, those of the first topics before others."""
    keys = figures.shown_keys(view, 4)
    charts = [of for key in keys if (of := figures.rounds(draft.words, view, key))]
    if not charts:
        return
    wide, high = (WHOLE - GAP) / 2, (BOTTOM - TOP - 0.1) / 2
    pieces = [
        placed(
            chart,
            (LEFT + at % 2 * (wide + GAP), TOP + at // 2 * (high + 0.1), wide, high)
            if len(charts) > 2
            else (LEFT + at * (wide + GAP), TOP, wide if len(charts) > 1 else WHOLE, BOTTOM - TOP),
        )
        for at, chart in enumerate(charts)
    ]
    notes = [*(of.description for of in charts), *source(draft.words, view)]
    draft.add(draft.words.e("deck-over-time"), pieces, notes)
