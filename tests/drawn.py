"""Draws relationships whose parts meet often: few ids, few moments, few words."""

from functools import cache

from answering import document, splits, the_catalogue
from counterpart.reading.checking import check_value
from counterpart.relationship import check_relationship_value
from hypothesis import strategies as st
from records import (
    EARLY,
    LATE,
    action,
    decision,
    event,
    question_set,
    relationship_document,
    rule,
    set_up,
    worded,
    workshop,
)

IDS = st.sampled_from(["x", "y", "z"])
MOMENTS = st.sampled_from([EARLY, LATE])
WORDS = st.sampled_from(["", "one", "two", "Zoë", "Zoe\u0308", "\uff5e", "\U0001f600"])
WITHDRAWN = st.sampled_from([{}, {"withdrawn": True}, {"withdrawn": False}])


@cache
def _split(points: int) -> dict:
    return splits(points, 100 - points, 0)


def drawn_responses() -> st.SearchStrategy:
    """Draw objects of responses: three respondents, two rounds, both sides, two moments."""
    return st.builds(
        lambda side, who, points, **rest: document(side, _split(points), who, **rest),
        st.sampled_from(["buyer", "supplier"]),
        IDS,
        st.sampled_from([0, 50, 100]),
        round=st.sampled_from(["2026-05", "2026-11"]),
        answered_at=MOMENTS,
        relationship=WORDS,
    )


def drawn_records(make, **members) -> st.SearchStrategy:
    """Draw lists of objects of one kind."""
    record = st.builds(
        lambda id_, changed_at, withdrawn, after, **rest: make(
            id_, changed_at=changed_at, **withdrawn, **after, **rest
        ),
        IDS,
        MOMENTS,
        WITHDRAWN,
        st.sampled_from([{}, {"after": []}, {"after": [EARLY]}]),
        **members,
    )
    return st.lists(record, max_size=5)


def drawn_set_ups() -> st.SearchStrategy:
    """Draw objects of set-ups."""
    return st.builds(
        lambda buyer, supplier, people, **rest: set_up(
            companies={"buyer": buyer, "supplier": supplier},
            expected={"buyer": people, "supplier": {}},
            **rest,
        ),
        WORDS,
        WORDS,
        st.dictionaries(st.sampled_from(["decides", "pays", ""]), st.integers(1, 3), max_size=3),
        changed_at=MOMENTS,
        name=WORDS,
        round=st.sampled_from(["", "2026-11"]),
        assessments=st.lists(st.sampled_from(["purpose", "not-here"]), max_size=3),
    )


def drawn_rooms() -> st.SearchStrategy:
    """Draw what only the third version has: workshops, decisions, and perhaps a set-up."""
    return st.builds(
        lambda workshops, decisions, more: {
            "format_version": 3,
            "workshops": workshops,
            "decisions": decisions,
            **more,
        },
        drawn_records(
            workshop,
            title=WORDS,
            parked=st.lists(WORDS, max_size=2),
            present=st.fixed_dictionaries({}, optional={"buyer": st.integers(0, 9)}),
            worth=st.fixed_dictionaries(
                {"buyer": st.dictionaries(st.sampled_from(["yes", "no"]), st.integers(1, 9))}
            ),
        ),
        drawn_records(
            decision,
            workshop=IDS,
            said=WORDS,
            now=st.sampled_from(["", "2", "absent"]),
            wrote=st.fixed_dictionaries({}, optional={"supplier": st.just({"text": "one"})}),
        ),
        st.one_of(st.just({}), st.builds(lambda of: {"set_up": of}, drawn_set_ups())),
    )


def drawn_questions() -> st.SearchStrategy:
    """Draw what only the fourth version has: sets of questions of one's own, asked or withdrawn."""
    made = st.builds(
        lambda name, changed_at, more: question_set(
            questions=worded(name), changed_at=changed_at, **more
        ),
        st.sampled_from(["Price talks", "Zoë", "<b>"]),
        MOMENTS,
        WITHDRAWN,
    )
    several = st.lists(made, max_size=3)
    return st.builds(lambda sets: {"format_version": 4, "questions": sets}, several)


def drawn_documents() -> st.SearchStrategy:
    """Draw objects of relationship files of all versions."""
    with_set_up = st.builds(lambda of: {"format_version": 2, "set_up": of}, drawn_set_ups())
    more = st.one_of(
        st.just({}), st.just({"format_version": 2}), with_set_up, drawn_rooms(), drawn_questions()
    )
    return st.builds(
        lambda more, **parts: relationship_document(**parts, **more),
        more,
        names=st.lists(WORDS, max_size=3),
        responses=st.lists(drawn_responses(), max_size=5),
        actions=drawn_records(
            action, theme=WORDS, status=st.sampled_from(["open", "doing", "done", "dropped"])
        ),
        rules=drawn_records(rule, text=WORDS, every=st.sampled_from([0, 90])),
        events=drawn_records(event, note=WORDS, side=st.sampled_from(["", "buyer"])),
    )


def drawn_relationships() -> st.SearchStrategy:
    """Draw checked relationships."""
    return drawn_documents().map(lambda d: check_relationship_value(d, the_catalogue()))


def drawn_sets() -> st.SearchStrategy:
    """Draw lists of checked responses."""
    return st.lists(drawn_responses().map(lambda d: check_value(d, the_catalogue())), max_size=8)
