"""The playbook that this copy of the package was made with: its assessments, words and templates.

For notebooks and programs that install the wheel from a built playbook. The engine never loads it.
"""

from __future__ import annotations

import json
from importlib.resources import files

from counterpart.catalogue import Catalogue
from counterpart.errors import NoPlaybookError
from counterpart.loading import load_catalogue
from counterpart.relationship import NOTHING, Relationship
from counterpart.report import render_comparison
from counterpart.report.alone import alone, title_of
from counterpart.scoring.comparison import Comparison

CATALOGUE, FRAME, STYLE = "catalogue.json", "report.html", "report.css"
PLAYS = "plays.json"
"""The files in the package's folder; the build of the playbook puts them into the wheel."""


def playbook() -> Catalogue:
    """The catalogue in this wheel. Raises NoPlaybookError where the copy was built without one."""
    return load_catalogue(json.loads(_read(CATALOGUE)))


def page(
    catalogue: Catalogue, comparison: Comparison, language: str, beside: Relationship = NOTHING
) -> str:
    """The report as a page of its own, as `counterpart compare --html` writes it.

    `beside` holds the actions and events that stand in it. Raises NoPlaybookError.
    """
    title = title_of(catalogue, comparison, language)
    report = render_comparison(catalogue, comparison, language, "html", beside=beside)
    plays = json.loads(_read(PLAYS))[language]
    return alone(report, title, language, _read(FRAME), _read(STYLE), plays=plays)


def _read(name: str) -> str:
    path = files("counterpart").joinpath(name)
    if not path.is_file():
        raise NoPlaybookError
    return path.read_text("utf-8")
