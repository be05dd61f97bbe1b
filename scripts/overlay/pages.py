"""The guidance pages that an overlay adds, for the navigation: ours lists its own by hand."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from scripts.checks.pages import read_pages
from scripts.checks.places import Place
from scripts.overlay.laying import laid
from scripts.paths import CONTENT
from scripts.plays.form import FOLDER as PLAYS
from scripts.programmes.words import FOLDER as PROGRAMMES


def pages_of_overlay(language: str, assessments: Mapping[str, str]) -> list[dict[str, str]]:
    """The pages of a language that are the overlay's own, each as its title with its path.

    Those of plays, of programmes and of assessments stand in the navigation by themselves.
    """
    over = laid()
    if over is None:
        return []
    listed = {f"guidance/{key}/index.md" for key in assessments}
    return [
        {Place(page.front)["title"].text: name}
        for name, page in read_pages(CONTENT / language).items()
        if f"content/{language}/{name}" in over.origins
        and not (over.ours / "content" / language / name).is_file()
        and Path(name).parent.name not in (PLAYS, PROGRAMMES)
        and name not in listed
    ]
