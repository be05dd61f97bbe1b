"""Makes responses for tests; they pass the same checks as a stranger's file."""

import datetime
import os
import unicodedata
from functools import cache

from counterpart import Catalogue, Response
from counterpart.model import ROLES
from counterpart.reading.checking import check_value
from hypothesis import settings
from hypothesis import strategies as st

from scripts.compiled import catalogue
from scripts.paths import LANGUAGES

OPTIONS = ("me", "them", "us")
DAY = datetime.date(2026, 11, 22)
"""The last day that drawn answers hold."""
MORNING_AFTER = datetime.datetime.combine(DAY, datetime.time(7)) + datetime.timedelta(days=1)

# Slow machines are no failure: what must be quick is timed by its own tests.
EXAMPLES = int(os.environ.get("COUNTERPART_EXAMPLES", "30"))
"""How many examples a property is tried with, where its test names no number."""
settings.register_profile("counterpart", deadline=None, max_examples=EXAMPLES)
settings.load_profile("counterpart")


@cache
def the_catalogue() -> Catalogue:
    """Return the catalogue of the definitions in the checkout, as the command line has it."""
    return catalogue()


def document(side="buyer", answers=None, respondent="", **changes) -> dict:
    """Return the object of a response file; `changes` replace whole members."""
    return {
        "format": "counterpart/response",
        "format_version": 1,
        "assessment": {"id": "purpose", "version": the_catalogue().assessments["purpose"].version},
        "relationship": "Sample",
        "side": side,
        "respondent": {"id": respondent or f"{side}-1", "role": "", "label": ""},
        "language": "en",
        "round": "2026-11",
        "answered_at": "2026-11-22T10:00:00Z",
        "answers": answers or {},
        **changes,
    }


def response(side="buyer", answers=None, respondent="", **changes) -> Response:
    """Return a checked response."""
    return check_value(document(side, answers, respondent, **changes), the_catalogue())


def splits(*points, lens="now") -> dict:
    """Return answers that split each situation alike under a lens."""
    split = dict(zip(OPTIONS, points, strict=True))
    dimension = the_catalogue().assessments["purpose"].of_method("points")[0]
    return {question.id: {lens: split} for question in dimension.questions}


def drawn_splits(options=OPTIONS) -> st.SearchStrategy:
    """Draw splits of 100 points."""
    two_cuts = st.tuples(st.integers(0, 100), st.integers(0, 100)).map(sorted)
    return two_cuts.map(lambda c: dict(zip(options, (c[0], c[1] - c[0], 100 - c[1]), strict=True)))


def drawn_values(scale) -> st.SearchStrategy:
    """Draw values of a scale, by its kind."""
    match scale.kind:
        case "points":
            return drawn_splits(scale.options)
        case "rating" | "ladder":
            return st.integers(1, scale.points)
        case "ticks":
            return st.lists(st.sampled_from(scale.options), unique=True)
        case "date":
            days = st.dates(max_value=DAY)
            return days.map(lambda day: day.isoformat())
        case _:
            return st.sampled_from(scale.options)


def drawn_answers(of="purpose") -> st.SearchStrategy:
    """Draw answers to any of the questions under any of their lenses, own items and notes too."""
    assessment = the_catalogue().assessments[of]
    words = st.text(st.characters(categories=["L", "N", "P", "S", "Zs", "M"]), max_size=30)
    labels = words.filter(lambda text: unicodedata.normalize("NFC", text).strip())
    by_question = {}
    for question in assessment.questions:
        given = drawn_values(assessment.scale(question))
        lenses = {lens: st.one_of(given, st.just("n/a")) for lens in question.lenses}
        by_question[question.id] = st.fixed_dictionaries({}, optional={**lenses, "note": words})
    for own in (dimension.own for dimension in assessment.dimensions if dimension.own):
        for key in (f"{own.id}-{number}" for number in range(1, own.limit + 1)):
            lenses = {
                lens: drawn_values(assessment.scale(own.question(key)))
                for lens in own.question(key).lenses
            }
            by_question[key] = st.fixed_dictionaries({"label": labels}, optional=lenses)
    return st.fixed_dictionaries({}, optional=by_question)


def drawn_documents(side=None, respondent=None, of="purpose") -> st.SearchStrategy:
    """Draw whole valid response files to an assessment."""
    texts = st.text(st.characters(categories=["L", "N", "P", "S", "Zs", "M"]), max_size=30)
    # a date among the answers may not be later than the answers
    moments = st.datetimes() if of == "purpose" else st.datetimes(MORNING_AFTER)
    ids = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_-]{0,20}", fullmatch=True)
    return st.builds(
        lambda side, answers, respondent, role, label, **rest: {
            **document(side, answers, **rest),
            "assessment": {"id": of, "version": the_catalogue().assessments[of].version},
            "respondent": {"id": respondent, "role": role, "label": label},
        },
        st.just(side) if side else st.sampled_from(["buyer", "supplier"]),
        drawn_answers(of),
        st.just(respondent) if respondent else ids,
        st.sampled_from(["", *ROLES]),
        texts,
        relationship=texts,
        language=st.sampled_from(LANGUAGES),
        round=st.sampled_from(["2026-10", "2026-11"]),
        answered_at=moments.map(lambda t: f"{t:%Y-%m-%dT%H:%M:%SZ}".rjust(20, "0")),
    )
