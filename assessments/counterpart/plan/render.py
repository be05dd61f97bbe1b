"""Prints a plan: HTML for the page and for paper, text for the terminal, Markdown to paste."""

from __future__ import annotations

from typing import Literal

from counterpart.plan.view import PlanView
from counterpart.report.render import render_view

Kind = Literal["html", "txt", "md"]
TEMPLATES = {"html": "plan.html", "txt": "plan.txt", "md": "plan-markdown.txt"}


def render_plan(view: PlanView, kind: Kind) -> str:
    """The plan as `html`, `txt` or `md`."""
    return render_view(view.phrases.catalogue.templates, TEMPLATES[kind], view)
