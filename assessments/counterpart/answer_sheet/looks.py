"""How an answer sheet looks: its columns, its cells, and how high its rows are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterpart.export.book import BRAND
from counterpart.export.page import HEIGHT, LINE, PALE, QUIET, USUAL, lines

OPEN = "#FFF6D6"
"""The ground of a cell that waits for an answer."""
RIGHT_SPLIT, WRONG_SPLIT = "#1E6B3A", "#A3261B"
EDGE = {"border": 1, "border_color": "#9AA5B4"}
FILLED = {"text_wrap": True, "valign": "vcenter", "locked": False, **EDGE}
TEXT = {"text_wrap": True, "valign": "top"}
LOOKS: Mapping[str, Mapping[str, Any]] = {
    "title": {"bold": True, "font_size": 20, "valign": "vcenter", "font_color": BRAND},
    "lead": {**TEXT, "font_size": 12, "font_color": QUIET},
    "heading": {
        "bold": True,
        "font_size": 13,
        "font_color": BRAND,
        "valign": "bottom",
        "bottom": 1,
        "bottom_color": LINE,
    },
    "head": {**TEXT, "bold": True, "bottom": 2, "bg_color": PALE},
    "head-middle": {**TEXT, "bold": True, "bottom": 2, "bg_color": PALE, "align": "center"},
    "part": {"text_wrap": True, "valign": "vcenter", "bg_color": PALE, "indent": 1},
    "how": {**TEXT, "font_color": QUIET},
    "text": TEXT,
    "question": {**TEXT, "top": 1, "top_color": LINE},
    "name": {**TEXT, "bold": True},
    "quiet": {**TEXT, "font_color": QUIET},
    "label": {**TEXT, "bold": True, "valign": "vcenter"},
    "given": {**TEXT, "valign": "vcenter"},
    "beside": {**TEXT, "font_color": QUIET, "valign": "vcenter", "indent": 1},
    "end": {**TEXT, "top": 1, "top_color": LINE, "font_color": QUIET, "align": "left", "indent": 1},
    "option": {**TEXT, "valign": "vcenter", "indent": 1},
    "left": {**TEXT, "bold": True, "valign": "vcenter", "indent": 1},
    "answer": {**FILLED, "align": "center"},
    "day": {**FILLED, "align": "center", "num_format": "yyyy-mm-dd"},
    "typed": FILLED,
    "note": {**FILLED, "valign": "top"},
    "id": {"font_color": "#FFFFFF", "font_size": 8},
}
WIDTHS = (2, 2, 2, 2, 54, 34, 15, 26, 40)
"""In characters, of the columns of the questions; the first four are hidden."""
START_WIDTHS = (2, 2, 2, 2, 36, 56, 44)
NARROW = 1.12
"""How many letters of a text fit where a digit does."""
LOWEST = 20
"""Points of the lowest row: what is filled in with a finger or a pen needs room."""


def height(*texts: tuple[str, float, float]) -> float:
    """Points of a row: of each text how many characters are side by side, and its size."""
    tallest = max(
        (
            lines(text, across * NARROW * USUAL / size) * size * HEIGHT + 4
            for text, across, size in texts
        ),
        default=LOWEST,
    )
    return min(409.0, max(LOWEST, tallest))
