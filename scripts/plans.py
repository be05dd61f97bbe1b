"""Writes the files of a plan: a page, Markdown, CSV, a calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from counterpart.export import csv_text
from counterpart.plan import PlanView, plan_calendar, plan_table, render_plan

from scripts.standalone import standalone


def page(view: PlanView) -> str:
    """The plan as a page of its own."""
    title = ": ".join(filter(None, (view.phrases.t("title"), view.name)))
    return standalone(render_plan(view, "html"), title, view.phrases.language)


FILES: Mapping[str, Callable[[PlanView], bytes]] = {
    "html": lambda view: page(view).encode(),
    "md": lambda view: render_plan(view, "md").encode(),
    "csv": lambda view: csv_text(plan_table(view)).encode(),
    "ics": plan_calendar,
}
"""The bytes of each file, by its kind."""


def write_files(view: PlanView, targets: Mapping[str, Path | None]) -> Iterator[Path]:
    """Writes what is asked for and gives the path of each file; raises OSError where it cannot."""
    for kind, path in targets.items():
        if path:
            path.write_bytes(FILES[kind](view))
            yield path
