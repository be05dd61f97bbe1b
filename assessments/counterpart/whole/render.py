"""Prints the view of a whole relationship: HTML for the page, text for the terminal."""

from __future__ import annotations

from typing import Literal

from counterpart.report.render import render_view
from counterpart.whole.view import WholeView


def render_whole(view: WholeView, kind: Literal["html", "txt"], base: str = "") -> str:
    """The view as `html` or `txt`; `base` leads to the language's root."""
    return render_view(view.phrases.catalogue.templates, f"whole.{kind}", view, base)
