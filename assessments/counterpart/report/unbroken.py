"""Rounds and days in a text: browsers end a line behind the hyphen of 2026-11."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_DATED = re.compile(r"\b\d{4}-(?:\d\d(?:-\d\d)?|Q[1-4])\b", re.ASCII)


def unbroken(text: str) -> Markup:
    """Return the text with an element around each round and day, which keeps it in one line.

    A sign that doesn't break would be copied along. An element around all of it keeps its parts
    together where parts are placed one by one; `theme/js/unbroken.js` does the same.
    """
    marked, count = _DATED.subn(r'<span class="cp-unbroken">\g<0></span>', str(escape(text)))
    return Markup(f"<span>{marked}</span>" if count else marked)
