"""How much room text takes on a slide, and what of it fits into a box.

The widths are a little more than those of the type, so that what fits here fits in a file, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from counterpart.report.charts.lettering import length_of

POINTS = 72.0
"""Of an inch."""
NARROWER = 0.93
"""How wide the type of a deck runs, beside that of the charts of the pages."""
BOLD = 1.07
LEADING = 1.22
BETWEEN = 0.4
"""Between paragraphs, in lines."""
INSET = 0.1
"""Inches between a box and its text, left and right."""
MORE = "…"


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Inches that a text takes on one line."""
    wide = length_of(text, size) + sum(_wider(letter) for letter in text) * size
    return wide * NARROWER * (BOLD if bold else 1.0) / POINTS


def _wider(letter: str) -> float:
    """What signs of other scripts and pictures take beyond a letter, in ems."""
    return 0.6 if ord(letter) > 0x2E7F else 0.0


def lines_of(text: str, size: float, width: float, *, bold: bool = False) -> int:
    """How many lines a text takes in a box of so many inches; words too long are broken."""
    room = max(width - 2 * INSET, 0.2)
    return sum(max(1, sum(_taken(line, size, room, bold))) for line in text.split("\n"))


def _taken(line: str, size: float, room: float, bold: bool) -> Iterator[int]:
    """The lines that one paragraph begins, word by word."""
    at, space = 0.0, width_of(" ", size, bold=bold)
    yield 1
    for word in line.split():
        wide = width_of(word, size, bold=bold)
        if at and at + space + wide > room:
            yield 1
            at = 0.0
        if wide > room:
            more = ceil(wide / room) - 1
            yield more
            at = wide - more * room
        else:
            at += wide + (space if at else 0.0)


def height_of(paragraphs: Sequence[str], size: float, width: float, *, bold: bool = False) -> float:
    """Inches that paragraphs take below each other in a box of this width."""
    lines = sum(lines_of(text, size, width, bold=bold) for text in paragraphs)
    between = BETWEEN * max(0, len(paragraphs) - 1)
    return (lines + between) * size * LEADING / POINTS + 0.1


def largest(
    paragraphs: Sequence[str],
    sizes: Sequence[int],
    width: float,
    height: float,
    *,
    bold: bool = False,
) -> int:
    """The largest of these sizes in which the paragraphs fit the box; else the smallest."""
    fits = (of for of in sizes if height_of(paragraphs, of, width, bold=bold) <= height)
    return next(fits, sizes[-1])


def fitted(
    paragraphs: Sequence[str], size: int, width: float, height: float, *, bold: bool = False
) -> tuple[str, ...]:
    """As many whole paragraphs as fit; a first one that does not is shortened at a word."""
    held: list[str] = []
    for text in paragraphs:
        if height_of([*held, text], size, width, bold=bold) > height:
            break
        held.append(text)
    if held or not paragraphs:
        return tuple(held)
    return (shortened(paragraphs[0], size, width, height, bold=bold),)


def shortened(text: str, size: int, width: float, height: float, *, bold: bool = False) -> str:
    """A text as far as it fits the box, ended by a sign where it goes on."""
    if height_of([text], size, width, bold=bold) <= height:
        return text
    words = " ".join(text.split()).split(" ")
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        part = " ".join(words[:middle]) + MORE
        if height_of([part], size, width, bold=bold) <= height:
            low = middle
        else:
            high = middle - 1
    if low:
        return " ".join(words[:low]).rstrip(" ,;:.") + MORE
    letters = words[0]
    while letters and height_of([letters + MORE], size, width, bold=bold) > height:
        letters = letters[:-1]
    return letters + MORE
