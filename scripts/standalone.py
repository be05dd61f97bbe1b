"""A report as one page in a file of its own: its frame and its styles are those of the theme."""

from __future__ import annotations

import re
from pathlib import Path

from counterpart.report.alone import alone

from scripts.paths import THEME

STYLES = THEME / "css" / "standalone.css"
FRAME = THEME / "templates" / "standalone" / "report.html"
_IMPORT = re.compile(r'@import "\./([a-z/-]+\.css)";\n')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def standalone(report: str, title: str, language: str, *, linked: bool = False) -> str:
    """The page around a report's HTML, as `counterpart.report.alone` makes it."""
    return alone(report, title, language, FRAME.read_text("utf-8"), styles(), linked=linked)


def styles(source: Path = STYLES) -> str:
    """The style sheet with what it imports in its place, without comments."""
    whole = _IMPORT.sub(lambda found: styles(source.parent / found[1]), source.read_text("utf-8"))
    return _COMMENT.sub("", whole).strip() + "\n"
