"""What holds for any answers under the method `expectations`."""

from answering import drawn_answers
from compared import profile, result
from counterpart.methods.expectations import scoring as expectations
from hypothesis import given


def turned_round(answers):
    """Answers with what was promised and what was delivered in each other's place."""
    places = {a: b for pair in expectations.PAIRS for a, b in (pair, pair[::-1])}
    return {places.get(key, key): answer for key, answer in answers.items()}


@given(drawn_answers("expectations"))
def test_promises_and_deliveries_in_each_others_place_turn_the_balance_round(answers):
    here = profile("expectations", "buyer", answers)["profile"]["promises"]["now"]
    there = profile("expectations", "buyer", turned_round(answers))["profile"]["promises"]["now"]
    if here is None:
        assert there is None
    else:
        assert there["balance"] == -here["balance"]
        assert (there["promised"], there["delivered"]) == (here["delivered"], here["promised"])
        assert -100 <= here["balance"] <= 100


@given(drawn_answers("expectations"))
def test_who_guesses_each_answer_right_guesses_the_balance_right(answers):
    """Hold each guess against the other side's answer to the same question."""
    guessed = {key: {"guess": given["now"]} for key, given in answers.items() if "now" in given}
    outcome = result("expectations", [guessed], [answers]).to_json()
    said, right = (outcome["profile"][side]["promises"] for side in ("buyer", "supplier"))
    assert said["guess"] == right["now"]
    for dimension in outcome["dimensions"].values():
        mean = dimension["supplier"]["now"]["mean"]
        assert dimension["buyer"]["guess"]["mean"] == mean


def test_a_shared_view_gives_nobody_away_by_the_pairs():
    whole = {key: {"now": 4} for pair in expectations.PAIRS for key in pair}
    lacking = {key: answer for key, answer in whole.items() if key != "promised-time"}
    for last, shown in ((whole, True), (lacking, False)):
        outcome = result("expectations", [whole, whole, last], [whole] * 3, smallest=3)
        of = outcome.to_json()["profile"]["buyer"]
        assert of["promises"]["now"] is not None
        # the whole less two pairs of all three would leave the third pair of two
        assert (of["pairs"]["now"]["time"] is not None) is shown
        assert (of["pairs"]["now"]["attention"] is not None) is shown
        assert of["pairs"]["now"]["result"] is not None
        assert outcome.to_json()["profile"]["supplier"]["pairs"]["now"]["result"] is not None
