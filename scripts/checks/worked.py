"""Whether worked cases hold answers that a respondent could give."""

from __future__ import annotations

from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.errors import ResponseError
from counterpart.language import DEFAULT
from counterpart.model import SIDES, Assessment
from counterpart.reading.checking import check_value
from counterpart.responses import FORMAT, FORMAT_VERSION

from scripts.checks.places import Place
from scripts.checks.problems import Problem

SENTENCES = {
    "control-character": "found the character {character}; expected text without it",
    "date-ahead": "found {found}; expected a day up to {today}",
    "empty-label": "found an empty label; expected the name of the item",
    "missing": "found nothing; expected this",
    "not-a-date": "found {found}; expected a day such as 2026-11-22",
    "not-list": "found {found}; expected a list of ids",
    "not-one-of": "found {found}; expected one of {expected}",
    "own-limit": "found item number {found}; expected numbers from 1 to {limit}",
    "ticked-twice": "found {found} a second time; expected each tick once",
    "too-many-ticks": "found {found} ticks; expected at most {limit}",
    "not-object": "found {found}; expected a mapping",
    "not-text": "found {found}; expected text",
    "not-whole": "found {found}; expected a whole number",
    "off-scale": "found {found}; expected a rating from {low} to {high}",
    "points-range": "found {found}; expected points from 0 to {total}",
    "points-sum": "found points that sum to {found}; expected a sum of {total}",
    "too-long": "found {found} characters; expected at most {limit}",
    "unknown-key": "found an unknown key; expected one of {expected}",
    "unknown-question": "found an unknown question; expected one of the assessment {assessment}",
}
"""What the package's own check of answers finds, said to an author."""


def check_cases(cases: Place, assessment: Assessment | None) -> None:
    """Names are unique, something is expected, and the package takes the answers."""
    responses, comparisons = cases["responses"].items, cases["comparisons"].items
    if isinstance(cases["responses"].value, list) and not responses:
        cases["responses"].problem("at least one worked case", "none")
    everything = [*responses, *comparisons]
    cases.once([case["name"] for case in everything], "a name")
    for case in everything:
        if case["expected"].value == {}:
            case["expected"].problem("a part of the result", "nothing")
    for place in (case[side] for case in comparisons for side in SIDES):
        if place.value == []:
            place.problem("the answers of at least one respondent", "none")
    if assessment is None:
        return
    for case in responses:
        _answers(case["answers"], assessment, case["side"].text, case["role"].text)
    for case in comparisons:
        for side in SIDES:
            for answers in case[side].items:
                _answers(answers, assessment, side, "")
        for side in SIDES:
            named, given = case["roles"][side].items, case[side].items
            if len(named) > len(given):
                expected = f"at most {len(given)}, one for each respondent"
                case["roles"][side].problem(expected, f"{len(named)} roles")


def _answers(answers: Place, assessment: Assessment, side: str, role: str) -> None:
    place = answers.document.named(answers.path)
    if not answers.members or any(p.path.startswith(place) for p in answers.document.problems):
        return
    catalogue = Catalogue({assessment.id: assessment}, {}, {DEFAULT: {}}, {})
    try:
        check_value(_response(answers.value, assessment, side, role), catalogue)
    except ResponseError as error:
        document = answers.document
        for problem in error.problems:
            parts = problem.place.split(".")
            if parts[0] == "answers":
                path = (*answers.path, *parts[1:])
                says = problem.say(SENTENCES).removeprefix(f"{problem.place}: ")
                document.problems.append(
                    Problem(document.file, document.line(path), document.named(path), says)
                )


def _response(answers: Any, assessment: Assessment, side: str, role: str) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "assessment": {"id": assessment.id, "version": assessment.version},
        "side": side,
        "respondent": {"id": "case", "role": role},
        "round": "case",
        "answered_at": "2026-11-22T10:00:00Z",
        "answers": answers,
    }
