"""Everything that the page of many relationships prints: the picture, the table, what they mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.export.table import Row
from counterpart.model import SIDES
from counterpart.portfolio.columns import COMPARED, NO_NAME
from counterpart.portfolio.picture import Mark, Picture, draw
from counterpart.portfolio.sorting import MOST
from counterpart.portfolio.words import Line, Words
from counterpart.report.numbers import signed, whole
from counterpart.report.phrases import Phrases
from counterpart.valence import Valence, worth

HOW = ("picture", "gap", "distance", "level", "moved", "empty")
"""What is explained under the table, by the end of its key."""


@dataclass(frozen=True)
class PortfolioView:
    """What the template prints; `lines` may be made while they are printed.

    `phrases` says the sentences that reports have too. `names` are those of the marks; `beside`
    says which numbers the picture has no mark for, and of how many relationships it shows only the
    first. `on_page` is whether it stands on a page that has a heading, and lets the picture be
    saved.
    """

    words: Words
    phrases: Phrases
    head: tuple[str, ...]
    picture: Picture | None
    names: tuple[tuple[int, str], ...]
    beside: tuple[str, ...]
    lines: Iterable[Line]
    on_page: bool = False
    how: tuple[str, ...] = HOW


def portfolio_view(
    words: Words,
    rows: Iterable[Row],
    again: Iterable[Row],
    numbered: Mapping[str, int],
    head: tuple[str, ...],
    *,
    on_page: bool = False,
) -> PortfolioView:
    """The view of rows in the order of the table, given twice: for the picture, then for the table.

    They may be more than memory holds. `numbered` are the relationships with a number, which they
    keep where only some rows are shown.
    """
    catalogue = words.catalogue
    marked, more = _marked(rows, numbered)
    drawn = {number: row for number, row in marked.items() if row}
    return PortfolioView(
        words=words,
        phrases=Phrases(catalogue, next(iter(catalogue.assessments)), words.language),
        head=head,
        picture=_picture(words, drawn),
        names=tuple((number, str(row["relationship"])) for number, row in drawn.items()),
        beside=tuple(_beside(words, marked, more)),
        lines=(words.line(row, numbered.get(str(row["relationship"]))) for row in again),
        on_page=on_page,
    )


def introduction(
    words: Words, statuses: Mapping[Any, int], refused: int, smallest: int
) -> tuple[str, ...]:
    """What stands above the table: how many rows of each status, what is not in it, its order."""
    compared, unnamed = statuses.get(COMPARED, 0), statuses.get(NO_NAME, 0)
    one_side = sum(statuses.values()) - compared - unnamed
    others = {"one-side": one_side, "without-name": unnamed, "refused": refused}
    counts = [words.t("compared", count=compared)]
    counts += [words.t(key, count=count) for key, count in others.items() if count]
    said = [" ".join(counts)]
    if smallest:
        said.append(words.report("shared-mark", smallest=smallest))
    return (*said, words.t("sorted"))


def statuses(rows: Iterable[Row]) -> Counter[Any]:
    """How many rows have each status."""
    return Counter(row["status"] for row in rows)


def _marked(rows: Iterable[Row], numbered: Mapping[str, int]) -> tuple[dict[int, Row | None], bool]:
    """By number the row that a relationship is drawn by: its most urgent one that has a gap.

    None where no row of it has one. And whether there are compared ones without a number.
    """
    marked: dict[int, Row | None] = {}
    more = False
    for row in rows:
        if row["status"] != COMPARED:
            continue
        number = numbered.get(str(row["relationship"]))
        if number is None:
            more = True
        elif marked.get(number) is None:
            marked[number] = row if row["gap"] is not None else None
    return dict(sorted(marked.items())), more


def _picture(words: Words, drawn: Mapping[int, Mapping[str, Any]]) -> Picture | None:
    if not drawn:
        return None
    catalogue = words.catalogue
    marks, said, bands = [], [], []
    for number, row in drawn.items():
        good = worth(row["gap_level"], _valence(catalogue, row))
        level = row["gap_level"] if good is None else good
        marks.append(Mark(number, abs(row["gap"]), level, row["higher"], good is not None))
        said.append(_said(words, number, row))
        if good is not None:
            bands.append(catalogue.assessments[row["assessment"]].bands)
    lead = words.t("picture-said", count=len(marks))
    return draw(words.t("picture-title"), " ".join([lead, *said]), marks, bands)


def _valence(catalogue: Catalogue, row: Mapping[str, Any]) -> Valence:
    return catalogue.method_of(row["assessment"]).valence(row["gap_dimension"])


def _said(words: Words, number: int, row: Mapping[str, Any]) -> str:
    of = words.catalogue.words[words.language][row["assessment"]]
    return words.t(
        f"picture-mark-{row['higher'] if row['higher'] in SIDES else 'equal'}",
        number=number,
        relationship=row["relationship"],
        assessment=of.title,
        dimension=of.dimensions[row["gap_dimension"]].name,
        level=whole(row["gap_level"]),
        gap=signed(row["gap"]),
    )


def _beside(words: Words, marked: Mapping[int, Row | None], more: bool) -> Iterable[str]:
    without = [str(number) for number, row in marked.items() if row is None]
    if without:
        yield words.t("picture-without", count=len(without), numbers=", ".join(without))
    if more:
        yield words.t("picture-most", count=MOST)
