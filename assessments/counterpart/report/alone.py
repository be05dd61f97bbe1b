"""A report as one page in a file of its own: it needs no other file, no script and no network."""

from __future__ import annotations

import base64
import hashlib
import re

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from counterpart.catalogue import Catalogue
from counterpart.report.phrases import Phrases
from counterpart.scoring.comparison import Comparison

_BUTTON = re.compile(r"<button\b.*?</button>", re.DOTALL)
_LINKED = re.compile(r"<a\b[^>]*?\bhref=\"(?!#)[^\"]*\"[^>]*>.*?</a>", re.DOTALL)


def title_of(catalogue: Catalogue, comparison: Comparison, language: str) -> str:
    """What the page of a comparison is called: the assessment, and the relationship if named."""
    words = Phrases(catalogue, comparison.gathered.assessment, language).words
    return ": ".join(filter(None, (words.title, comparison.relationship)))


def alone(
    report: str, title: str, language: str, template: str, style: str, *, linked: bool = False
) -> str:
    """The page around a report's HTML, from its template and its style sheet.

    Buttons are taken out, since nothing listens; so are links to pages of the playbook unless the
    report is `linked` to a site by whole addresses. The policy allows its own style sheet alone.
    """
    for pattern in (_BUTTON, *(() if linked else (_LINKED,))):
        report = pattern.sub("", report)
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    return environment.from_string(template).render(
        language=language,
        title=title,
        style=Markup(style),
        hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        report=Markup(report),
    )
