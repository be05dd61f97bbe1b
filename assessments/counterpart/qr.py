"""A text as a QR picture: black and white squares that a camera reads.

segno is needed for it and for nothing else, so it is imported when a picture is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import escape

from counterpart.errors import PictureError, Problem

LIMIT = 2953
"""Bytes that the largest picture holds (version 40, level L of ISO/IEC 18004)."""
QUIET = 4
"""Modules of white on each side, as the standard asks for."""
_ALPHANUMERIC = re.compile(r"[0-9A-Z $%*+\-./:]+")
"""Letters of which the standard packs two in 11 bits, where any other takes eight or more."""


@dataclass(frozen=True)
class Picture:
    """The rows of modules, true where one is black; its version (1-40) and level (L, M, Q, H)."""

    rows: Sequence[Sequence[bool]]
    version: int
    level: str

    @property
    def side(self) -> int:
        """Modules from edge to edge, the quiet zone included."""
        return len(self.rows) + 2 * QUIET


def picture(text: str) -> Picture:
    """The smallest picture of a text, with as much error correction as that size holds.

    Large modules do more for reading than correction does (seen with decoders at equal widths),
    so correction never makes the picture larger. Raises PictureError where the text has more
    than `LIMIT` bytes in UTF-8, or none.
    """
    size = len(text.encode("utf-8", "surrogatepass"))
    if not 0 < size <= LIMIT:
        facts = {"size": size, "limit": LIMIT}
        raise PictureError([Problem("", "qr-too-long" if size else "qr-empty", facts)])
    from segno import DataOverflowError, make_qr

    try:
        if _ALPHANUMERIC.fullmatch(text):
            code = make_qr(text, error="L", mode="alphanumeric", boost_error=True)
        else:
            code = make_qr(text, error="L", mode="byte", encoding="utf-8", boost_error=True)
    except (DataOverflowError, UnicodeEncodeError):
        raise PictureError([Problem("", "qr-unreadable")]) from None
    rows = tuple(tuple(bool(module) for module in row) for row in code.matrix)
    return Picture(rows, int(code.version), str(code.error))


def svg(made: Picture, title: str, about: str) -> str:
    """The picture as SVG with its quiet zone, a title and a description; one unit a module."""
    side = made.side
    return (
        f'<svg class="cp-qr" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" '
        f'role="img" shape-rendering="crispEdges"><title>{escape(title)}</title>'
        f'<desc>{escape(about)}</desc><path class="cp-qr__ground" fill="#fff" '
        f'd="M0 0h{side}v{side}H0z"/><path fill="#000" d="{"".join(_runs(made.rows))}"/></svg>'
    )


def _runs(rows: Iterable[Sequence[bool]]) -> Iterator[str]:
    """A rectangle for each run of black modules in a row."""
    for y, row in enumerate(rows, QUIET):
        start = None
        for x, black in enumerate([*row, False]):
            if black and start is None:
                start = x
            elif not black and start is not None:
                yield f"M{start + QUIET} {y}h{x - start}v1h{start - x}z"
                start = None
