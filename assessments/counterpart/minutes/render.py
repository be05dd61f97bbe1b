"""Prints minutes: HTML for the page and for paper, text for the terminal, Markdown to paste."""

from __future__ import annotations

from typing import Literal

from counterpart.minutes.view import MinutesView
from counterpart.report.render import render_view

Kind = Literal["html", "txt", "md"]
TEMPLATES = {"html": "minutes.html", "txt": "minutes.txt", "md": "minutes-markdown.txt"}


def render_minutes(view: MinutesView, kind: Kind) -> str:
    """The minutes as `html`, `txt` or `md`."""
    return render_view(view.phrases.catalogue.templates, TEMPLATES[kind], view)
