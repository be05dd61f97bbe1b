"""A report as one page in a file of its own: it needs no other file, no script and no network."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from counterpart.catalogue import Catalogue
from counterpart.names import without_turns
from counterpart.report.phrases import Phrases
from counterpart.scoring.comparison import Comparison

_BUTTON = re.compile(r"<button\b.*?</button>", re.DOTALL)
_PLAY = re.compile(r'(<div\b[^>]*\bdata-play-text="([a-z0-9-]+)">)(.*?)(</div>)', re.DOTALL)
NONE: Mapping[str, str] = {}
_LINKED = re.compile(r"<a\b[^>]*?\bhref=\"(?!#)[^\"]*\"[^>]*>.*?</a>", re.DOTALL)


def title_of(catalogue: Catalogue, comparison: Comparison, language: str) -> str:
    """What the page of a comparison is called: the assessment, and the relationship if named."""
    words = Phrases(catalogue, comparison.gathered.assessment, language).words
    return ": ".join(filter(None, (words.title, comparison.relationship)))


def plays_in(report: str) -> tuple[str, ...]:
    """The ids of the plays that a report names."""
    return tuple(dict.fromkeys(match[2] for match in _PLAY.finditer(report)))


def alone(
    report: str,
    title: str,
    language: str,
    template: str,
    style: str,
    *,
    linked: bool = False,
    plays: Mapping[str, str] = NONE,
) -> str:
    """The page around a report's HTML, from its template and its style sheet.

    `plays` are the texts of plays as HTML, by id: each stands where the report names it.

    Buttons are taken out, since nothing listens; so are links to pages of the playbook unless the
    report is `linked` to a site by whole addresses. The policy allows its own style sheet alone.
    """
    report = _PLAY.sub(lambda of: f"{of[1]}{plays.get(of[2], of[3])}{of[4]}", report)
    for pattern in (_BUTTON, *(() if linked else (_LINKED,))):
        report = pattern.sub("", report)
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    return environment.from_string(template).render(
        language=language,
        title=without_turns(title),
        style=Markup(style),
        hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        report=Markup(report),
    )
