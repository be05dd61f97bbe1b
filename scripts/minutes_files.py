"""Writes the files of a workshop's minutes: a page, Markdown, a calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from counterpart.minutes import MinutesView, minutes_calendar, render_minutes

from scripts.standalone import standalone
from scripts.writing import write_all


def page(view: MinutesView) -> str:
    """The minutes as a page of their own."""
    title = ": ".join(filter(None, (view.phrases.t("minutes-title"), view.name)))
    return standalone(render_minutes(view, "html"), title, view.phrases.language)


FILES: Mapping[str, Callable[[MinutesView], bytes]] = {
    "html": lambda view: page(view).encode(),
    "md": lambda view: render_minutes(view, "md").encode(),
    "ics": minutes_calendar,
}
"""The bytes of each file, by its kind."""


def write_files(view: MinutesView, targets: Mapping[str, Path | None]) -> Iterator[Path]:
    """Writes what is asked for and gives the path of each file; raises WriteError."""
    return write_all({path: partial(FILES[kind], view) for kind, path in targets.items() if path})
