"""Writes the files of a plan: a page, Markdown, CSV, a workbook, a calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from counterpart.export import csv_bytes
from counterpart.plan import PlanView, plan_calendar, plan_table, plan_workbook, render_plan

from scripts.standalone import standalone
from scripts.writing import write_all


def page(view: PlanView) -> str:
    """The plan as a page of its own."""
    title = ": ".join(filter(None, (view.phrases.t("title"), view.name)))
    return standalone(render_plan(view, "html"), title, view.phrases.language)


FILES: Mapping[str, Callable[[PlanView, str], bytes]] = {
    "html": lambda view, _: page(view).encode(),
    "md": lambda view, _: render_plan(view, "md").encode(),
    "csv": lambda view, layout: csv_bytes(plan_table(view), layout),
    "xlsx": lambda view, _: plan_workbook(view),
    "ics": lambda view, _: plan_calendar(view),
}
"""The bytes of each file, by its kind, with the layout of the CSV."""


def write_files(view: PlanView, targets: Mapping[str, Path | None], layout: str) -> Iterator[Path]:
    """Writes what is asked for and gives the path of each file; raises WriteError."""
    made = {path: partial(FILES[kind], view, layout) for kind, path in targets.items() if path}
    return write_all(made)
