"""What stands beside the numbers: what they are about, how each is made, and where that is from."""

from __future__ import annotations

from counterpart.export.headings import Headings
from counterpart.export.results import latest
from counterpart.model import SIDES
from counterpart.report.left_out import shared_marks
from counterpart.report.people import round_of
from counterpart.scoring.comparison import Comparison

NUMBERS = ("rating", "side-mean", "ad", "level", "gap", "delta", "apart")
"""Their formulas and sources stand in the report locale."""
OF_POINTS, OF_MIRRORS = "shares", "mirror"
"""Those of splits, and of dimensions in which each side rates itself and the other."""


def method_lines(headings: Headings, comparison: Comparison) -> list[tuple[str, ...]]:
    """The lines of the sheet on the method, up to three cells each."""
    phrases, gathered = headings.phrases, comparison.gathered
    view = "view-shared" if comparison.shared else "view-own"
    marks = tuple(shared_marks(phrases.t, comparison.smallest, comparison.hidden))
    lines: list[tuple[str, ...]] = [
        (headings.e("assessment"), phrases.words.title),
        (phrases.t("relationship"), comparison.relationship),
        (phrases.t("round"), round_of(phrases, comparison)),
        *((phrases.who(side), f"n = {len(comparison.scores[side])}") for side in SIDES),
        (headings.e("answered-at"), latest(comparison)),
        (headings.e("view"), headings.e(view, smallest=comparison.smallest)),
        *(("", mark) for mark in marks[1:]),
        *(("", phrases.said(note)) for note in gathered.notes),
        (headings.e("empty-cell"), headings.e("empty-cell-means")),
        (),
        (headings.e("how-made"), phrases.t("formula"), phrases.t("source")),
    ]
    points = phrases.catalogue.assessments[gathered.assessment].of_method("points")
    mirrored = any(dimension.mirrored for dimension in comparison.dimensions.values())
    first, last = (OF_POINTS,) if points else (), (OF_MIRRORS,) if mirrored else ()
    for name in (*first, *NUMBERS, *last):
        lines.append(
            (
                headings.e(f"name-{name}"),
                phrases.t(f"formula-{name}"),
                phrases.t(f"source-{name}"),
            )
        )
    return lines
