"""The end of a deck: every topic, every figure and every answer as tables, and how it is scored."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from counterpart.deck.model import Cell, Table
from counterpart.deck.placing import cells, tables
from counterpart.deck.words import both_short, source
from counterpart.export.headings import Headings
from counterpart.export.method import OF_MIRRORS, OF_POINTS
from counterpart.export.results import summary
from counterpart.export.table import Row
from counterpart.model import SIDES, Lens, Side, other
from counterpart.report.numbers import signed, whole
from counterpart.report.pair import ComparisonView
from counterpart.report.rated.rows import ordered, shown_gap

if TYPE_CHECKING:
    from counterpart.deck.comparison import Draft

SHORT = ("rating", "side-mean", "gap")
"""Of the numbers, those that every deck explains."""


def add_appendix(draft: Draft, view: ComparisonView) -> None:
    """All of it, each table over as many slides as it takes."""
    words, notes = draft.words, source(draft.words, view)
    for title, table in (
        *((words.e("deck-topics"), of) for of in topics(words, view)),
        *((words.e("deck-figures"), of) for of in rated(words, view)),
        *((words.e("deck-answers"), of) for of in answers(words, view)),
        *((words.e("deck-method"), of) for of in method(words, view)),
    ):
        draft.add(title, [table], notes)


def topics(words: Headings, view: ComparisonView) -> Sequence[Table]:
    """Every topic with its points and its question."""
    rows = [
        (
            Cell(str(at)),
            Cell(topic.lead.title),
            Cell(topic.lead.points.shown, "right"),
            Cell(topic.lead.ask),
        )
        for at, topic in enumerate(view.topics, 1)
    ]
    names = ("", words.e("topic-head"), words.e("deck-points"), words.e("ask-head"))
    head = cells(names, "llrl", bold=True)
    return tuple(tables(head, rows, (0.5, 5.2, 1.1, 5.6)))


def rated(words: Headings, view: ComparisonView) -> Sequence[Table]:
    """Every rated dimension: both sides now, the gap and what it comes to."""
    comparison = view.comparison
    keys = list(comparison.dimensions) if view.layout.in_order else ordered(comparison)
    if any(comparison.dimensions[key].mirrored for key in keys):
        return _mirrored(words, view, keys)
    now = (comparison.dimensions[key].sides[side]["now"] for key in keys for side in SIDES)
    if all(of.mean is None for of in now):
        return ()
    views = {of.id: of for of in view.rated}
    rows = []
    for key in keys:
        dimension = comparison.dimensions[key]
        means = [whole(dimension.sides[side]["now"].mean) for side in SIDES]
        said = views[key].finding if key in views else ""
        gap = signed(shown_gap(dimension))
        texts = (words.phrases.words.dimensions[key].name, *means, gap, said.removesuffix("."))
        rows.append(cells(texts, "lrrrl"))
    t = words.phrases.t
    names = (
        t("dimension"),
        *both_short(words),
        t("gap"),
        t("finding"),
    )
    head = cells(names, "lrrrl", bold=True)
    return tuple(tables(head, rows, (3.4, 1.9, 1.9, 1.5, 4.0)))


def _mirrored(words: Headings, view: ComparisonView, keys: Sequence[str]) -> Sequence[Table]:
    rows = []
    for key in keys:
        dimension = view.comparison.dimensions[key]
        images = [
            whole(of.mean if (of := dimension.sides[who].get(lens)) else None)
            for side in SIDES
            for who, lens in _images(side)
        ]
        rows.append(cells((words.phrases.words.dimensions[key].name, *images), "lrrrr"))
    names = [
        words.e(key, side=side, by=by)
        for side, by in (both_short(words), both_short(words)[::-1])
        for key in ("deck-itself", "deck-side-seen-by")
    ]
    head = cells((words.phrases.t("dimension"), *names), "lrrrr", bold=True)
    return tuple(tables(head, rows, (4.0, 2.0, 2.2, 2.0, 2.2)))


def _images(side: Side) -> tuple[tuple[Side, Lens], tuple[Side, Lens]]:
    """A side as it sees itself, and as the other sees it: whose answer, and under which lens."""
    return (side, "now"), (other(side), "theirs")


def answers(words: Headings, view: ComparisonView) -> Sequence[Table]:
    """What both sides answered that has no score, where that is what the assessment is about."""
    if view.layout.drawn != "answers":
        return ()
    rows = [_answer(words, row) for row in _facts(words, view)]
    return tuple(tables(_answers_head(words), rows, (4.6, 2.6, 2.6, 2.6))) if rows else ()


def answers_table(
    words: Headings, view: ComparisonView, *, top: float, width: float
) -> Table | None:
    """As many of these answers as fit beside a headline."""
    rows = [_answer(words, row) for row in _facts(words, view)]
    if not rows:
        return None
    return next(
        tables(_answers_head(words), rows, (3.4, 1.6, 1.6, 1.7), top=top, lines=2, whole=width)
    )


def _facts(words: Headings, view: ComparisonView) -> Sequence[Row]:
    table = summary(words.phrases.catalogue, view.comparison)
    return [row for row in table.rows if "fact" in row]


def _answers_head(words: Headings) -> tuple[Cell, ...]:
    names = (
        words.e("fact"),
        *both_short(words),
        words.e("outcome"),
    )
    return cells(names, "llll", bold=True)


def _answer(words: Headings, row: Row) -> tuple[Cell, ...]:
    columns = ("fact", *(f"{side}_answer" for side in SIDES), "outcome")
    texts = [str(words.cell(column, row.get(column)) or "–") for column in columns]
    return cells(texts, "llll")


def method(words: Headings, view: ComparisonView) -> Sequence[Table]:
    """How each kind of number is made, in short."""
    phrases = words.phrases
    assessment = phrases.catalogue.assessments[view.comparison.gathered.assessment]
    mirrored = any(of.mirrored for of in view.comparison.dimensions.values())
    names = [
        *((OF_POINTS,) if assessment.of_method("points") else ()),
        *(SHORT if view.comparison.dimensions else ()),
        *((OF_MIRRORS,) if mirrored else ()),
    ]
    rows = [cells((words.e(f"name-{of}"), phrases.t(f"formula-{of}")), "ll") for of in names]
    rows.append(cells((words.e("empty-cell"), words.e("empty-cell-means")), "ll"))
    head = cells((words.e("number"), words.e("how-made")), "ll", bold=True)
    return tuple(tables(head, rows, (3.6, 8.4)))
