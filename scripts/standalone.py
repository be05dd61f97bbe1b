"""A report as one page in a file of its own: it needs no other file, no script and no network."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from scripts.paths import THEME

STYLES = THEME / "css" / "standalone.css"
_IMPORT = re.compile(r'@import "\./([a-z]+\.css)";\n')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BUTTON = re.compile(r"<button\b.*?</button>", re.DOTALL)
_LINKED = re.compile(r"<a\b[^>]*?\bhref=\"(?!#)[^\"]*\"[^>]*>.*?</a>", re.DOTALL)


def standalone(report: str, title: str, language: str, *, linked: bool = False) -> str:
    """The page around a report's HTML.

    Buttons are taken out, since nothing listens; so are links to pages of the playbook unless the
    report is `linked` to a site by whole addresses. The policy allows its own style sheet alone.
    """
    for pattern in (_BUTTON, *(() if linked else (_LINKED,))):
        report = pattern.sub("", report)
    style = styles()
    environment = Environment(
        loader=FileSystemLoader(THEME / "templates" / "standalone"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    return environment.get_template("report.html").render(
        language=language,
        title=title,
        style=Markup(style),
        hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        report=Markup(report),
    )


def styles(source: Path = STYLES) -> str:
    """The style sheet with what it imports in its place, without comments."""
    whole = _IMPORT.sub(lambda found: styles(source.with_name(found[1])), source.read_text("utf-8"))
    return _COMMENT.sub("", whole).strip() + "\n"
