"""Where the text of charts stands: boxes in the units of a drawing, measured with its type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser

from counterpart.report.charts.labels import meets, overlap
from counterpart.report.charts.ternary import EDGES
from PIL import ImageFont

from scripts.assets import TYPEFACE
from scripts.paths import THEME

WIDE, NARROW = "wide", "narrow"
ASCENT, DESCENT = 0.73, 0.21
"""Of capitals and of letters that reach below the line, in ems."""
HEAT = {"cp-chart__tick": "12.5px", "cp-heat__text--none": "12.5px"}
"""What `heat.css` says of its own small texts."""
_SIZES = re.compile(r"--cp-chart-(text|name): ([0-9.]+)px")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


@dataclass(frozen=True)
class Text:
    """A text of a drawing: what it says and the box that it takes."""

    says: str
    classes: tuple[str, ...]
    size: float
    left: float
    top: float
    right: float
    bottom: float

    def covers(self, other: Text, by: float = 1.0) -> bool:
        """Whether it shares more than a hair with another one."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > by and down > by


@dataclass
class Drawing:
    """A chart of a report."""

    id: str
    figure: tuple[str, ...]
    width: float
    height: float
    elements: list[tuple[str, dict[str, str], str]]

    @property
    def is_scrolled(self) -> bool:
        """Whether it keeps its size and is scrolled where the page is narrower."""
        return "cp-chart--heat" in self.figure

    @property
    def is_square(self) -> bool:
        """Whether it is narrower than others."""
        return "cp-chart--square" in self.figure

    def texts(self, place: str) -> list[Text]:
        """All its texts, in a `wide` or a `narrow` place."""
        return [
            self._text(of, says, place) for tag, of, says in self.elements if tag == "text" and says
        ]

    def _text(self, of: dict[str, str], says: str, place: str) -> Text:
        classes = tuple(of.get("class", "").split())
        size = size_of(classes, self, place)
        x, y = float(of["x"]), float(of["y"])
        dx, dy = map(float, re.findall(r"-?[0-9.]+", of.get("moved", "0 0")))
        length = length_of(says, size, bold=is_bold(classes))
        start = {"start": 0.0, "middle": length / 2, "end": length}[of.get("text-anchor", "start")]
        up, down = size * ASCENT, size * (DESCENT if re.search(r"[gjpqy,;()ç]", says) else 0.02)
        box = (x - start + dx, y - up + dy, x - start + length + dx, y + down + dy)
        if "rotate(-90" in of.get("transform", ""):
            box = (x - up, y - length / 2, x + down, y + length / 2)
        return Text(says, classes, size, *box)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.drawings: list[Drawing] = []
        self.figure: tuple[str, ...] = ()
        self.now: Drawing | None = None
        self.moved = "0 0"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        of = {name: value or "" for name, value in attrs}
        if tag == "figure":
            self.figure = tuple(of.get("class", "").split())
        elif tag == "svg" and self.figure and of.get("role") == "img":
            _, _, width, height = of["viewbox"].split()
            self.now = Drawing(of.get("id", ""), self.figure, float(width), float(height), [])
            self.drawings.append(self.now)
        elif self.now and tag == "g":
            self.moved = (of.get("transform") or "translate(0 0)").partition("(")[2].rstrip(")")
        elif self.now:
            self.now.elements.append((tag, {**of, "moved": self.moved}, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "svg":
            self.now = None
        elif tag == "figure":
            self.figure = ()

    def handle_data(self, data: str) -> None:
        if self.now and self.now.elements and data.strip():
            tag, of, says = self.now.elements[-1]
            self.now.elements[-1] = (tag, of, f"{says}{data.strip()}")


def drawings(html: str) -> list[Drawing]:
    """The charts of a report."""
    reader = _Reader()
    reader.feed(html)
    return reader.drawings


@cache
def _styles() -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted((THEME / "css").rglob("*.css")))


@cache
def sizes(is_square: bool = False) -> dict[str, dict[str, float]]:
    """The sizes of text and of names, as the style sheet has them for wide and narrow places."""
    wide, narrow, square = _sizes("charts.css")
    return {WIDE: wide, NARROW: square if is_square else narrow}


@cache
def mirror_sizes() -> dict[str, dict[str, float]]:
    """The sizes of the chart that is broader than others."""
    return dict(zip((WIDE, NARROW), _sizes("methods/mirror.css"), strict=True))


def _sizes(name: str) -> list[dict[str, float]]:
    return [
        {key: float(size) for key, size in _SIZES.findall(block)}
        for _, block in _RULE.findall((THEME / "css" / name).read_text("utf-8"))
        if "--cp-chart-text:" in block
    ]


@cache
def _declared() -> dict[str, dict[str, str]]:
    """What the style sheets say of each class that a chart's text may have, by property."""
    made: dict[str, dict[str, str]] = {}
    for selectors, block in _RULE.findall(_styles()):
        if "cp-chart--heat" in selectors:
            continue
        for name in re.findall(
            r"\.((?:cp-chart__|cp-heat__|cp-ring__|cp-ternary__|cp-part__|cp-quadrants__|cp-beats__|cp-ladder-)[\w-]+)",
            selectors.rpartition("@")[2],
        ):
            made.setdefault(name, {}).update(
                re.findall(r"(font-size|font-weight): ([^;]+);", block)
            )
    return made


def size_of(classes: tuple[str, ...], drawing: Drawing, place: str) -> float:
    """The size of a text in the units of its drawing."""
    said = [of["font-size"] for name in classes if "font-size" in (of := _declared().get(name, {}))]
    if drawing.is_scrolled:
        said += [HEAT[name] for name in classes if name in HEAT]
    declared = said[-1] if said else "var(--cp-chart-text)"
    if name := re.search(r"--cp-chart-(text|name)", declared):
        of = mirror_sizes() if "cp-mirror" in drawing.figure else sizes(drawing.is_square)
        return of[WIDE if drawing.is_scrolled else place][name[1]]
    return float(declared.removesuffix("px"))


def is_bold(classes: tuple[str, ...]) -> bool:
    """Whether a text is heavier than others."""
    return any("font-weight" in _declared().get(name, {}) for name in classes)


@cache
def _font(bold: bool) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(str(TYPEFACE), 100)
    font.set_variation_by_axes([650 if bold else 400])
    return font


@cache
def length_of(text: str, size: float, *, bold: bool) -> float:
    """How long a text is."""
    return _font(bold).getlength(text) * size / 100


def beyond(drawing: Drawing, place: str) -> Iterator[Text]:
    """The texts that leave their drawing."""
    for text in drawing.texts(place):
        if (
            text.left < -1
            or text.top < -1
            or text.right > drawing.width + 1
            or text.bottom > drawing.height + 1
        ):
            yield text


def under_cells(drawing: Drawing, place: str) -> Iterator[Text]:
    """The names of a heat map's rows that reach into its cells."""
    cells = [float(of["x"]) for tag, of, _ in drawing.elements if tag == "rect"]
    for text in drawing.texts(place) if drawing.is_scrolled else ():
        if "cp-chart__name" in text.classes and text.right > min(cells):
            yield text


def crossed(drawing: Drawing, place: str) -> Iterator[Text]:
    """The numbers in a triangle that an edge of it, or a mark, goes through."""
    if "cp-ternary" not in drawing.figure:
        return
    marks = [
        (float(of["cx"]) - 7, float(of["cy"]) - 7, float(of["cx"]) + 7, float(of["cy"]) + 7)
        if tag == "circle"
        else (x := float(of["x"]), y := float(of["y"]), x + 14, y + 14)
        for tag, of, _ in drawing.elements
        if "cp-mark" in of.get("class", "").split()
    ]
    for text in drawing.texts(place):
        own = (text.left, text.top, text.right, text.bottom)
        if text.says[0].isdigit() and (
            any(meets(edge, own) for edge in EDGES) or any(overlap(own, of) > 1 for of in marks)
        ):
            yield text


def covered(drawing: Drawing, place: str) -> Iterator[tuple[Text, Text]]:
    """The pairs of texts of which one stands over the other."""
    texts = drawing.texts(place)
    for at, text in enumerate(texts):
        for other in texts[at + 1 :]:
            if text.covers(other):
                yield text, other
