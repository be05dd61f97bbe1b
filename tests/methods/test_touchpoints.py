"""What holds for any control splits: bounds, either contested or orphan, and changing sides."""

import pytest
from answering import response, the_catalogue
from counterpart import compare, score
from counterpart.methods.touchpoints.control import by_party
from counterpart.report import render_comparison, render_score
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.paths import LANGUAGES

TOUCHPOINTS = the_catalogue().assessments["touchpoints"]
WHICH = {"id": "touchpoints", "version": TOUCHPOINTS.version}
KEYS = [question.id for question in TOUCHPOINTS.of_method("points")[0].questions]
OTHER = {"buyer": "supplier", "supplier": "buyer"}
PARTY = {**OTHER, "third": "third", None: None}


def drawn_answers():
    """Draw answers to some of the touchpoints, whole or in part."""
    two_cuts = st.tuples(st.integers(0, 100), st.integers(0, 100)).map(sorted)
    split = two_cuts.map(lambda c: {"us": c[0], "them": c[1] - c[0], "third": 100 - c[1]})
    lens = st.one_of(split, st.just("n/a"))
    rating = st.one_of(st.integers(1, 5), st.just("n/a")).map(lambda actual: {"now": actual})
    parts = {}
    for key in KEYS:
        parts[key] = st.fixed_dictionaries({}, optional={"now": lens, "wanted": lens})
        parts[f"{key}-impact"] = parts[f"{key}-involvement"] = rating
    ticked = st.lists(st.sampled_from(KEYS), unique=True)
    parts["third-better"] = st.fixed_dictionaries({"now": st.one_of(ticked, st.just("n/a"))})
    label = st.sampled_from(["Spare parts", "spare  parts", "Tender"])
    for number in (1, 2):
        item = st.fixed_dictionaries({"label": label}, optional={"now": lens, "wanted": lens})
        parts[f"own-{number}"] = item
    return st.fixed_dictionaries({}, optional=parts)


def sides(most=3):
    people = st.lists(drawn_answers(), min_size=1, max_size=most)
    return st.fixed_dictionaries({"buyer": people, "supplier": people})


def compared(by_side, smallest=0):
    responses = [
        response(side, answers, f"{side}-{number}", assessment=WHICH)
        for side, people in by_side.items()
        for number, answers in enumerate(people)
    ]
    return compare(the_catalogue(), responses, smallest=smallest)


def profile(by_side):
    return compared(by_side).to_json()["profile"]


@given(sides())
def test_everything_stays_in_bounds_and_nothing_is_both_contested_and_orphan(by_side):
    actual = profile(by_side)
    for touchpoint in actual["touchpoints"].values():
        for claims in (touchpoint, touchpoint["wanted"]):
            contested, orphan = claims["contested"], claims["orphan"]
            assert (contested is None) == (orphan is None)
            assert contested is None or min(contested, orphan) == 0 <= max(contested, orphan) <= 100
        for risk in (*touchpoint["risk"].values(), touchpoint["balance"]):
            assert risk is None or 0 <= risk <= 1
    for side, held in actual["held"].items():
        assert held is None or sum(held.values()) == pytest.approx(100, abs=2e-4)
        above = [party for party, share in (held or {}).items() if share > 70.0001]
        assert not above or [actual["dominance_seen"][side]] == above


@given(sides())
def test_dominance_is_named_only_where_both_views_agree(by_side):
    actual = profile(by_side)
    seen = set(actual["dominance_seen"].values())
    assert actual["dominance"] == (seen.pop() if len(seen) == 1 else None)
    named = actual["reading"].removeprefix("dominance-")
    if named in ("buyer", "supplier", "third"):
        assert named == actual["dominance"]
    if actual["reading"] in ("balanced", "dominance-close"):
        assert actual["held_apart"] < 20.0001


@given(sides())
def test_views_that_lie_apart_are_never_clear(by_side):
    """Whatever it is called: at a distance of 20 or more something is said of it."""
    for touchpoint in profile(by_side)["touchpoints"].values():
        if touchpoint["apart"] is not None and touchpoint["apart"] > 19.9999:
            assert touchpoint["finding"] in ("divided", "contested", "orphan", "views-apart")


@given(sides())
def test_changing_sides_changes_names_and_nothing_else(by_side):
    part = profile(by_side)
    two = profile({OTHER[side]: people for side, people in by_side.items()})
    assert part["dominance"] == PARTY[two["dominance"]]
    own = [{item["label"]: item for item in actual["own"]} for actual in (part, two)]
    assert own[0].keys() == own[1].keys()
    for key, touchpoint in {**part["touchpoints"], **own[0]}.items():
        across = {**two["touchpoints"], **own[1]}[key]
        for same in ("contested", "orphan", "balance", "wanted", "apart", "finding"):
            assert touchpoint[same] == across[same]
        for side in OTHER:
            assert touchpoint["risk"][side] == across["risk"][OTHER[side]]
            assert touchpoint[side] == across[OTHER[side]]


@given(sides(most=1))
def test_views_that_fit_are_neither_contested_nor_orphan(by_side):
    answers = by_side["buyer"][0]
    mirrored = {
        key: {
            lens: {"us": split["them"], "them": split["us"], "third": split["third"]}
            for lens, split in answer.items()
            if isinstance(split, dict)
        }
        for key, answer in answers.items()
        if key in KEYS
    }
    actual = profile({"buyer": [answers], "supplier": [mirrored]})
    for touchpoint in actual["touchpoints"].values():
        assert touchpoint["contested"] in (0.0, None)
        assert touchpoint["orphan"] in (0.0, None)
        assert touchpoint["apart"] in (0.0, None)


def test_a_split_is_named_from_either_side():
    split = {"us": 50, "them": 30, "third": 20}
    assert by_party(split, "buyer") == {"buyer": 50, "supplier": 30, "third": 20}
    assert by_party(split, "supplier") == {"supplier": 50, "buyer": 30, "third": 20}


@given(sides(most=2))
def test_a_shared_view_of_few_people_tells_nothing(by_side):
    actual = compared(by_side, smallest=3).to_json()["profile"]
    assert actual["held"] == {"buyer": None, "supplier": None}
    assert actual["own"] == []
    assert {touchpoint["finding"] for touchpoint in actual["touchpoints"].values()} == {"unknown"}
    for touchpoint in actual["touchpoints"].values():
        for side in OTHER:
            text = {key: value for key, value in touchpoint[side].items() if key != "n"}
            assert touchpoint["third_better"][side] is None
            assert set(text.values()) == {None}


@pytest.mark.parametrize(("smallest", "is_said"), [(0, True), (3, False)])
def test_what_a_hidden_side_says_of_a_third_party_is_not_guessed(smallest, is_said):
    ticked = {KEYS[0]: {"now": {"us": 40, "them": 30, "third": 30}}}
    by_side = {
        "buyer": [{**ticked, "third-better": {"now": []}}],
        "supplier": [{**ticked, "third-better": {"now": [KEYS[0]]}}] * 4,
    }
    actual = compared(by_side, smallest=smallest)
    text = render_comparison(the_catalogue(), actual, "en", "txt")
    assert ("would do better" in text) == is_said


@settings(max_examples=15)
@given(sides(most=2), st.sampled_from(LANGUAGES), st.sampled_from(["html", "txt"]))
def test_every_report_can_be_printed(by_side, language, kind):
    catalogue, actual = the_catalogue(), compared(by_side)
    assert render_comparison(catalogue, actual, language, kind)
    answered = response("supplier", by_side["supplier"][0], assessment=WHICH)
    assert render_score(catalogue, answered, score(the_catalogue(), answered), language, kind)
