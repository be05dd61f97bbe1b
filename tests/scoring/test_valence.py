"""General rooms judge a level by its good end, as the method says it; a gap counts either way."""

from dataclasses import replace

import pytest
from answering import document, the_catalogue
from counterpart import compare
from counterpart.reading.checking import check_value
from counterpart.scoring.attention import attention
from counterpart.scoring.rated import extremes
from counterpart.valence import bound_of, worths
from counterpart.whole import compare_all

KEY, PILLAR = "trust", "ability"


def catalogue_where(valence):
    """Return the catalogue with a method that says this of all that it rates."""
    known = the_catalogue()
    rated = [of.id for of in known.assessments[KEY].of_method("rating")]
    method = replace(known.methods[KEY], valences=dict.fromkeys(rated, valence))
    return replace(
        known, methods={key: known.methods[key] for key in known.methods} | {KEY: method}
    )


def answered(rating, others):
    """Return both sides' answers: one rating of the first pillar, another of all the rest."""
    assessment = the_catalogue().assessments[KEY]
    answers = {
        question.id: {"now": rating if of.id == PILLAR else others}
        for of in assessment.of_method("rating")
        for question in of.questions
    }
    which = {"id": KEY, "version": assessment.version}
    sides = (document(side, answers, assessment=which) for side in ("buyer", "supplier"))
    return [check_value(item, the_catalogue()) for item in sides]


@pytest.mark.parametrize(
    ("valence", "low", "high"),
    [
        ("good", "fix-together", "protect"),
        ("bad", "protect", "fix-together"),
        ("neither", "steady", "steady"),
    ],
)
def test_findings_and_attention_follow_it(valence, low, high):
    known = catalogue_where(valence)
    for rating, finding in ((1, low), (7, high)):
        comparison = compare(known, answered(rating, 4))
        assert comparison.dimensions[PILLAR].gap.finding == finding
        asked = attention(known, comparison)
        reason = "level" if finding == "fix-together" else "gap"
        assert (asked.reason, asked.points) == (reason, 50.0 if reason == "level" else 0.0)


@pytest.mark.parametrize(
    ("valence", "rating", "weakest", "strongest"),
    [
        ("good", 1, PILLAR, None),
        ("good", 7, None, PILLAR),
        ("bad", 1, None, PILLAR),
        ("bad", 7, PILLAR, None),
        ("neither", 1, None, None),
        ("neither", 7, None, None),
    ],
)
def test_the_ends_of_a_whole_relationship_follow_it(valence, rating, weakest, strongest):
    together = compare_all(catalogue_where(valence), answered(rating, 4))
    named = [of and of.dimension for of in (together.weakest, together.strongest)]
    assert named == [weakest, strongest]


def test_scores_turned_round_change_the_ends():
    scores = {"a": 10.0, "b": 50.0, "c": 90.0, "d": None}
    assert extremes(worths(scores, {})).weakest == "a"
    assert extremes(worths(scores, dict.fromkeys(scores, "bad"))).weakest == "c"
    assert extremes(worths(scores, dict.fromkeys(scores, "neither"))).weakest is None
    assert (bound_of(30.0, "good"), bound_of(30.0, "bad")) == (30.0, 70.0)
