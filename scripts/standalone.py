"""A report as one page in a file of its own: its frame and its styles are those of the theme."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from counterpart.report.alone import NONE, alone

from scripts.paths import THEME

STYLES = THEME / "css" / "standalone.css"
FRAME = THEME / "templates" / "standalone" / "report.html"
_IMPORT = re.compile(r'@import "\./([a-z/-]+\.css)";\n')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def standalone(
    report: str,
    title: str,
    language: str,
    *,
    linked: bool = False,
    plays: Mapping[str, str] = NONE,
) -> str:
    """The page around a report's HTML, as `counterpart.report.alone` makes it."""
    frame = FRAME.read_text("utf-8")
    return alone(report, title, language, frame, styles(), linked=linked, plays=plays)


def styles(source: Path = STYLES) -> str:
    """The style sheet with what it imports in its place, without comments."""
    whole = _IMPORT.sub(lambda match: styles(source.parent / match[1]), source.read_text("utf-8"))
    return _COMMENT.sub("", whole).strip() + "\n"
