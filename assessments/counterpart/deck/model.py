"""What a deck is: slides with placed texts, native charts, native tables and notes, as plain data.

Whoever writes it into a file knows a library; nothing here does. Places are inches from the upper
left corner of a slide of `WIDTH` by `HEIGHT`, sizes of type are points. A colour is a role, which
`Deck.colours` resolves: `buyer` and `supplier` stand for the two sides wherever they appear.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from counterpart.errors import visible

WIDTH, HEIGHT = 13.333, 7.5
FONT = "Arial"
"""The one of the house's typefaces that every office has: a deck carries none with it."""
SMALLEST_TYPE = 14

Box = tuple[float, float, float, float]
"""Left, top, width and height."""
Align = Literal["left", "center", "right"]
Anchor = Literal["top", "middle", "bottom"]
Drawn = Literal["bars", "shares", "lines"]
Shape = Literal["circle", "square"]


@dataclass(frozen=True)
class Text:
    """Paragraphs in one look; those of a list begin with a dot."""

    box: Box
    paragraphs: tuple[str, ...]
    size: int
    colour: str = "ink"
    bold: bool = False
    align: Align = "left"
    anchor: Anchor = "top"
    listed: bool = False
    kind: Literal["text"] = "text"


@dataclass(frozen=True)
class Series:
    """One series of a chart: its name, the role of its colour, a value a category or None.

    `hatched` tells it from its neighbour where there is no colour; `below` is where the figures of
    a line stand.
    """

    name: str
    colour: str
    values: tuple[float | None, ...]
    hatched: bool = False
    below: bool = False


@dataclass(frozen=True)
class Chart:
    """A chart that stays editable: bars beside each other, shares of a whole, or lines.

    `low` and `high` bound its axis, `gap` is what is free between two categories in hundredths of
    a bar, `least` the smallest value that is labelled; `description` says it to whoever does not
    see it.
    """

    box: Box
    drawn: Drawn
    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    description: str
    low: float = 0.0
    high: float = 100.0
    gap: int = 60
    least: int = 0
    size: int = SMALLEST_TYPE
    kind: Literal["chart"] = "chart"


@dataclass(frozen=True)
class Cell:
    """A cell of a table, in bold or, with `lead`, only its first line."""

    text: str
    align: Align = "left"
    bold: bool = False
    lead: bool = False
    colour: str = "ink"


@dataclass(frozen=True)
class Table:
    """A table that stays editable: widths of its columns, a head, rows with their heights."""

    box: Box
    widths: tuple[float, ...]
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    heights: tuple[float, ...]
    size: int = SMALLEST_TYPE
    kind: Literal["table"] = "table"


@dataclass(frozen=True)
class Mark:
    """A side's mark: the buyer's circle or the supplier's square, in its colour."""

    box: Box
    shape: Shape
    colour: str
    kind: Literal["mark"] = "mark"


@dataclass(frozen=True)
class Band:
    """A plain surface in a colour."""

    box: Box
    colour: str
    kind: Literal["band"] = "band"


@dataclass(frozen=True)
class Logo:
    """Where the logo of a brand stands, as large as fits; nothing without one."""

    box: Box
    kind: Literal["logo"] = "logo"


Piece = Text | Chart | Table | Mark | Band | Logo


@dataclass(frozen=True)
class Slide:
    """One slide: its title, which its outline shows, what else stands on it, and the notes."""

    layout: Literal["title", "content"]
    title: Text
    pieces: tuple[Piece, ...]
    notes: tuple[str, ...]

    @property
    def texts(self) -> Iterator[str]:
        """Every text on it, for whoever looks for one."""
        yield from self.title.paragraphs
        for piece in self.pieces:
            if isinstance(piece, Text):
                yield from piece.paragraphs
            elif isinstance(piece, Table):
                for row in (piece.head, *piece.rows):
                    yield from (cell.text for cell in row)
            elif isinstance(piece, Chart):
                yield piece.title


@dataclass(frozen=True)
class Deck:
    """All slides, what the file is called inside, its day (as 2026-11-29), colours and language."""

    title: str
    author: str
    tag: str
    day: str
    colours: Mapping[str, str]
    slides: tuple[Slide, ...]
    font: str = FONT
    width: float = WIDTH
    height: float = HEIGHT

    def to_json(self) -> dict[str, Any]:
        """Plain lists, mappings, texts and numbers."""
        return plain(asdict(self))


def plain(value: Any) -> Any:
    """A value made of lists, mappings, clean texts and numbers."""
    if isinstance(value, Mapping):
        return {str(key): plain(of) for key, of in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(of) for of in value]
    return clean(value) if isinstance(value, str) else value


def clean(text: str) -> str:
    """A text that any file of an office may hold: one that XML takes, without what nobody sees."""
    return "".join(letter for letter in visible(str(text)) if _allowed(ord(letter)))


def _allowed(code: int) -> bool:
    if code < 0x20:
        return code in (0x09, 0x0A)
    return not (0x7F <= code <= 0x9F or 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF))
