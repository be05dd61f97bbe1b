"""The grid of a slide, and the pieces that most slides have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from counterpart.brand import NO_BRAND, Brand
from counterpart.deck.fitting import (
    INSET,
    fitted,
    height_of,
    largest,
    lines_of,
    shortened,
    width_of,
)
from counterpart.deck.model import (
    SMALLEST_TYPE,
    WIDTH,
    Band,
    Box,
    Cell,
    Chart,
    Logo,
    Mark,
    Piece,
    Slide,
    Table,
    Text,
)
from counterpart.model import SIDES, Side

LEFT, RIGHT = 0.65, WIDTH - 0.65
WHOLE = RIGHT - LEFT
TITLE: Box = (LEFT, 0.42, WHOLE, 1.05)
TOP, BOTTOM = 1.65, 6.72
"""Of what stands between the title and the foot."""
FOOT: Box = (LEFT, 6.92, WHOLE - 1.2, 0.36)
PAGE: Box = (RIGHT - 1.0, 6.92, 1.0, 0.36)
TITLE_SIZES = (30, 28, 26, 24, 22, 20, 18)
TEXT_SIZES = (20, 18, 16, 14)
TABLE_SIZES = (18, 16, SMALLEST_TYPE)
LEADING = 1.22 / 72
PADDING = 0.16
"""Inches above and below the text of a row of a table, together."""


@dataclass(frozen=True)
class Frame:
    """What stands on every slide but the first: a line at the foot, and the brand's logo.

    `feet` are lines of which the first that fits is taken.
    """

    feet: tuple[str, ...]
    brand: Brand = NO_BRAND

    def slide(
        self, number: int, title: str, pieces: Sequence[Piece], notes: Sequence[str]
    ) -> Slide:
        """A slide with its title, its number and the foot."""
        width = WHOLE - (1.9 if self.brand.logo else 0.0)
        left, top, _, height = TITLE
        box = (left, top, width, height)
        size = largest([title], TITLE_SIZES, width, height, bold=True)
        said = shortened(title, size, width, height, bold=True)
        more = () if said == title else (title,)
        fits = (of for of in self.feet if height_of([of], SMALLEST_TYPE, FOOT[2]) <= FOOT[3])
        foot = next(fits, shortened(self.feet[-1], SMALLEST_TYPE, FOOT[2], FOOT[3]))
        standing: list[Piece] = [
            Band((0.0, 0.0, WIDTH, 0.14), "brand"),
            *([Logo((RIGHT - 1.7, 0.42, 1.7, 0.7))] if self.brand.logo else []),
        ]
        below: list[Piece] = [
            Text(FOOT, (foot,), SMALLEST_TYPE, "soft", anchor="middle"),
            Text(PAGE, (str(number),), SMALLEST_TYPE, "soft", align="right", anchor="middle"),
        ]
        return Slide(
            "content",
            Text(box, (said,), size, "brand", bold=True, anchor="middle"),
            (*standing, *pieces, *below),
            (*more, *notes),
        )


def text(
    box: Box,
    paragraphs: Sequence[str],
    sizes: Sequence[int] = TEXT_SIZES,
    *,
    more: str = "",
    **look: Any,
) -> tuple[Text, tuple[str, ...]]:
    """Paragraphs as large as they fit, and all of them where some do not fit in the smallest.

    `more` then says where the others stand.
    """
    given = [of for of in paragraphs if of]
    bold = bool(look.get("bold"))
    room = box[2] - (0.3 if look.get("listed") else 0.0)
    size = largest(given, sizes, room, box[3], bold=bold)
    shown = fitted(given, size, room, box[3], bold=bold)
    if list(shown) == given:
        return Text(box, shown, size, **look), ()
    if more:
        left = box[3] - height_of([more], size, room)
        shown = (*fitted(given, size, room, left, bold=bold), more)
    return Text(box, shown, size, **look), tuple(given)


def placed(chart: Chart, box: Box) -> Chart:
    """A chart in its place."""
    return replace(chart, box=box)


def side_mark(side: Side, left: float, top: float, size: float = 0.2) -> Mark:
    """The mark of a side: a circle for the buyer, a square for the supplier."""
    return Mark((left, top, size, size), "circle" if side == SIDES[0] else "square", side)


def panel(box: Box, head: str, paragraphs: Sequence[str], **look: Any) -> list[Piece]:
    """A tinted box with a head and as large a text as fits."""
    left, top, width, height = box
    head_height = height_of([head], SMALLEST_TYPE, width - 0.4, bold=True)
    inner = (left + 0.2, top + 0.15 + head_height, width - 0.4, height - head_height - 0.3)
    body, _ = text(inner, paragraphs, **look)
    return [
        Band(box, "tint"),
        Text(
            (left + 0.2, top + 0.12, width - 0.4, head_height),
            (head,),
            SMALLEST_TYPE,
            "brand",
            bold=True,
        ),
        body,
    ]


def cells(texts: Sequence[str], aligned: str, *, bold: bool = False) -> tuple[Cell, ...]:
    """A row of cells; `aligned` has a letter for each, `l` or `r`."""
    return tuple(
        Cell(of, "right" if letter == "r" else "left", bold)
        for of, letter in zip(texts, aligned, strict=True)
    )


def tables(
    head: Sequence[Cell],
    rows: Sequence[Sequence[Cell]],
    shares: Sequence[float],
    *,
    top: float = TOP,
    lines: int = 6,
    whole: float = WHOLE,
) -> Iterator[Table]:
    """A table as large as it fits one slide; else over as many as it takes, evenly.

    `shares` are the widths of the columns in proportion; a cell has at most so many `lines`.
    """
    if not rows:
        return
    widths = tuple(round(whole * share / sum(shares), 3) for share in shares)
    room = BOTTOM - top
    sized = (_Rows(size, widths, head, rows, lines) for size in TABLE_SIZES)
    fits = next((of for of in sized if of.height <= room and of.unbroken), None)
    if fits:
        yield fits.table(top, fits.rows)
        return
    made = _Rows(TABLE_SIZES[-1], widths, head, rows, lines)
    yield from (made.table(top, part) for part in made.parts(room))


class _Rows:
    """The rows of a table in one size of type, with their heights."""

    def __init__(
        self,
        size: int,
        widths: tuple[float, ...],
        head: Sequence[Cell],
        rows: Sequence[Sequence[Cell]],
        lines: int,
    ) -> None:
        self.size, self.widths, self.head = size, widths, tuple(head)
        most = lines * size * LEADING + 0.1
        self.rows = [
            tuple(
                replace(cell, text=shortened(cell.text, size, wide, most, bold=cell.bold))
                for cell, wide in zip(row, widths, strict=True)
            )
            for row in rows
        ]

    @property
    def height(self) -> float:
        """Inches of all of it."""
        return sum(map(self.tall, (self.head, *self.rows)))

    @property
    def unbroken(self) -> bool:
        """Whether no word of the head is broken."""
        return all(
            width_of(word, self.size, bold=True) <= wide - 2 * INSET
            for cell, wide in zip(self.head, self.widths, strict=True)
            for word in cell.text.split()
        )

    def tall(self, row: Sequence[Cell]) -> float:
        """Inches of a row."""
        most = max(
            lines_of(cell.text, self.size, wide, bold=cell.bold)
            for cell, wide in zip(row, self.widths, strict=True)
        )
        return round(most * self.size * LEADING + PADDING, 3)

    def parts(self, room: float) -> list[list[tuple[Cell, ...]]]:
        """The rows of each slide, about as much on each."""
        below = room - self.tall(self.head)
        count = len(self._split(below))
        even = sum(map(self.tall, self.rows)) / count + max(map(self.tall, self.rows))
        parts = self._split(min(below, even))
        return parts if len(parts) == count else self._split(below)

    def _split(self, room: float) -> list[list[tuple[Cell, ...]]]:
        parts: list[list[tuple[Cell, ...]]] = [[]]
        for row in self.rows:
            if parts[-1] and sum(map(self.tall, (*parts[-1], row))) > room:
                parts.append([])
            parts[-1].append(row)
        return parts

    def table(self, top: float, rows: Sequence[tuple[Cell, ...]]) -> Table:
        """These rows below the head."""
        heights = tuple(self.tall(row) for row in (self.head, *rows))
        box = (LEFT, top, sum(self.widths), sum(heights))
        return Table(box, self.widths, self.head, tuple(rows), heights, self.size)
