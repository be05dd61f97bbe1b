"""Writes the files of a plan: a page, Markdown, CSV, a workbook, a calendar, a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from counterpart.deck import plan_document
from counterpart.export import csv_bytes
from counterpart.plan import PlanView, plan_calendar, plan_table, plan_workbook, render_plan

from scripts.decks import UNBRANDED, Branded, document_bytes
from scripts.standalone import standalone
from scripts.writing import write_all


def page(view: PlanView, brand: Branded = UNBRANDED) -> str:
    """The plan as a page of its own."""
    title = ": ".join(filter(None, (view.phrases.t("title"), view.name)))
    return standalone(render_plan(view, "html"), title, view.phrases.language, brand=brand)


FILES: Mapping[str, Callable[[PlanView, str, Branded], bytes]] = {
    "html": lambda view, _, brand: page(view, brand).encode(),
    "md": lambda view, *_: render_plan(view, "md").encode(),
    "csv": lambda view, layout, _: csv_bytes(plan_table(view), layout),
    "xlsx": lambda view, _, brand: plan_workbook(view, brand.brand),
    "ics": lambda view, *_: plan_calendar(view),
    "docx": lambda view, _, brand: document_bytes(plan_document(view, brand.brand), brand),
}
"""The bytes of each file, by its kind, with the layout of the CSV and the brand."""


def write_files(
    view: PlanView,
    targets: Mapping[str, Path | None],
    layout: str,
    brand: Branded = UNBRANDED,
) -> Iterator[Path]:
    """Writes what is asked for and gives the path of each file; raises WriteError."""
    made = {
        path: partial(FILES[kind], view, layout, brand) for kind, path in targets.items() if path
    }
    return write_all(made)
