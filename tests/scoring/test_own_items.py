"""Things that people name themselves: each once a person, whatever its spellings."""

import pytest
from answering import response, the_catalogue
from counterpart import compare
from hypothesis import given
from hypothesis import strategies as st

SPLIT = {"us": 70, "them": 20, "third": 10}
LISTS = {
    "touchpoints": ("own", {"now": SPLIT}),
    "ground-rules": ("own", {"now": "assumed"}),
    "co-operation": ("deal-breaker", {}),
}
"""The list of each assessment, and what an item of it is answered."""
SPELLINGS = ("Portal", "portal", " PORTAL ", "por\N{SOFT HYPHEN}tal")


def named(of, side, labels, person="1"):
    """Return a response that names these, each answered alike."""
    key, value = LISTS[of]
    answers = {f"{key}-{n}": {"label": label, **value} for n, label in enumerate(labels, 1)}
    which = {"id": of, "version": the_catalogue().assessments[of].version}
    return response(side, answers, f"{side}-{person}", assessment=which)


def profile(responses, smallest=0):
    return compare(the_catalogue(), responses, smallest=smallest).to_json()["profile"]


def shown(actual):
    """What a profile says of things that people named, whatever the method."""
    return actual.get("own", actual.get("deal_breakers"))


@pytest.mark.parametrize("of", LISTS)
@given(spellings=st.lists(st.sampled_from(SPELLINGS), min_size=1, max_size=4))
def test_a_person_who_names_one_thing_often_names_it_once(of, spellings):
    once = [named(of, "buyer", spellings[:1]), named(of, "supplier", ["Tender"])]
    often = [named(of, "buyer", spellings), named(of, "supplier", ["Tender"])]
    assert shown(profile(often)) == shown(profile(once))


@pytest.mark.parametrize("of", LISTS)
def test_three_spellings_of_one_person_are_not_three_people(of):
    """A shared view shows what three people say, and one person is not three."""
    people = [named(of, "buyer", SPELLINGS), *(named(of, "buyer", [], n) for n in ("2", "3"))]
    actual = profile([*people, *(named(of, "supplier", [], n) for n in "123")], smallest=3)
    for item in shown(actual) or ():
        buyer = item.get("buyer")
        assert buyer is None or isinstance(buyer, str) or buyer.get("now") is None


def test_a_deal_breaker_that_both_name_stands_once():
    buyer = named("co-operation", "buyer", SPELLINGS)
    supplier = named("co-operation", "supplier", ["PORTAL"])
    (stop,) = profile([buyer, supplier])["deal_breakers"]
    assert (stop["side"], stop["sides"]) == ("buyer", ["buyer", "supplier"])


def test_days_are_those_of_people_who_gave_a_date():
    """Two dates and one "never": the two people's days are a group of two, and stay hidden."""
    which = {"id": "ground-rules", "version": the_catalogue().assessments["ground-rules"].version}
    dates = ("2026-11-12", "2026-10-13", "n/a")
    people = [
        response(side, {"last-check": {"now": day}}, f"{side}-{n}", assessment=which)
        for side in ("buyer", "supplier")
        for n, day in enumerate(dates)
    ]
    assert profile(people)["freshness"]["buyer"]["days"] == 25.0  # the median of 10 and 40
    assert profile(people, smallest=3)["freshness"]["buyer"]["days"] is None
