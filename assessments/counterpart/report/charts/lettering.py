"""How much room text takes in a drawing, at the larger of the two sizes that the pages give it.

Where a chart is narrower than 446 pixels, its text is drawn larger, so that it stays at 12 pixels
or more; the room is that of this size. `theme/css/charts.css` has both, and `tests/charts` measures
the charts with the type itself.
"""

from __future__ import annotations

from math import fsum

TEXT, NAME = 18.0, 19.0
"""The size of a label, and of the name of a row, in units of a drawing."""
ASCENT, DESCENT = 0.73, 0.21
"""From the base line to the top of capitals, and to the end of letters that reach below it."""
NARROW, BROAD, DIGITS = (
    frozenset(" .,:;'!|()/-iIjlftr"),
    frozenset("mwMW%–—"),
    frozenset("0123456789"),
)
_EMS = ((NARROW, 0.36), (BROAD, 0.92), (DIGITS, 0.65))
CAPITAL, LETTER = 0.72, 0.6


def length_of(text: str, size: float = TEXT) -> float:
    """About how long a text is, a little more rather than less.

    `fsum` gives the same in every version of Python, and so in the browser.
    """
    return fsum(map(_ems, text)) * size


def lines_of(text: str, room: float, size: float = TEXT) -> tuple[str, ...]:
    """A text over as many lines as it takes in this room, broken between words."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and length_of(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _ems(character: str) -> float:
    for group, ems in _EMS:
        if character in group:
            return ems
    return CAPITAL if character.isupper() else LETTER
