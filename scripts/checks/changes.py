"""What a definition says of its versions: how older answers are carried over."""

from __future__ import annotations

from counterpart.model import RATED

from scripts.checks.places import Place
from scripts.checks.problems import listed, nearest
from scripts.checks.structure import kind_of, questions


def check_changes(assessment: Place) -> None:
    """Each version once and not above today's; what is turned or added is asked today."""
    version = assessment["version"].number or 1
    seen: set[float] = set()
    for change in assessment["changes"].items:
        to = change["to"]
        if to.number is not None and not 2 <= to.number <= version:
            to.problem(f"a version from 2 to {version:g}, the one of today")
        elif to.number in seen:
            to.problem("a version that is not used before")
        seen.add(to.number or 0)
        _check_names(assessment, change)


def _check_names(assessment: Place, change: Place) -> None:
    known = {question["id"].text: question for question in questions(assessment)}
    for name in (*change["turned"].items, *change["added"].items):
        key, _, lens = name.text.partition(".")
        if not name.text:
            continue
        if key not in known:
            name.problem(f"a question of this assessment{nearest(key, list(known))}")
            continue
        lenses = known[key]["lenses"].texts or ["now"]
        if lens and lens not in lenses:
            name.problem(f"a lens of this question: {listed(lenses)}")
    for name in change["turned"].items:
        question = known.get(name.text)
        if question is not None and kind_of(assessment, question) not in RATED:
            name.problem("a question on a rating, which has two ends")
    change.once(change["turned"].items, "a question")
