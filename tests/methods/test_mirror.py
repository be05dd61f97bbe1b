"""What holds for any answers under the method `mirror`."""

from dataclasses import replace

import pytest
from answering import drawn_answers, the_catalogue
from compared import SIDES, answered, result
from counterpart import compare, score
from counterpart.methods.mirror.halves import HEAD, LENGTH, ZERO
from counterpart.methods.mirror.picture import of_comparison
from counterpart.methods.mirror.rungs import nearest, placed
from counterpart.methods.mirror.scoring import (
    ABOVE,
    ASK,
    BEHAVIOURS,
    BELOW,
    HIGH,
    LOW,
    MET,
    NEAR,
    SEEN_APART,
)
from counterpart.plan import suggestions
from counterpart.report import render_comparison, render_score
from counterpart.report.pair import comparison_view
from counterpart.report.phrases import Phrases
from counterpart.scoring.attention import attention
from counterpart.whole import compare_all
from counterpart.words import say
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.paths import LANGUAGES

OTHER = {"buyer": "supplier", "supplier": "buyer"}
RUNG, NEAR_UNDER = 25.0, 20.0
FOUR = ("now", "theirs", "guess", "wanted")
TEAMS = st.lists(drawn_answers("mirror"), min_size=1, max_size=3)


def everything(*rungs):
    """The same answers to every behaviour."""
    return {key: dict(zip(FOUR, rungs, strict=True)) for key in BEHAVIOURS}


def turned(behaviour):
    """A behaviour as it is with the sides changed over."""
    sides = {OTHER[side]: behaviour[side] for side in SIDES}
    rest = {key: of for key, of in behaviour.items() if key not in SIDES}
    return sides | {
        key: {OTHER[side]: of[side] for side in SIDES} if isinstance(of, dict) else of
        for key, of in rest.items()
    }


@given(TEAMS, TEAMS)
@settings(max_examples=40)
def test_with_the_sides_changed_over_it_is_the_same_mirror(buyers, suppliers):
    here = result("mirror", buyers, suppliers).to_json()["profile"]["behaviours"]
    there = result("mirror", suppliers, buyers).to_json()["profile"]["behaviours"]
    assert {key: turned(of) for key, of in here.items()} == there


@given(TEAMS, TEAMS)
@settings(max_examples=40)
def test_a_view_is_held_against_a_view_of_the_same_company(buyers, suppliers):
    outcome = result("mirror", buyers, suppliers).to_json()
    for key, of in outcome["profile"]["behaviours"].items():
        means = outcome["dimensions"][key]
        for side in SIDES:
            own, seen, guess = (
                means[who][lens]["mean"]
                for who, lens in ((side, "now"), (OTHER[side], "theirs"), (side, "guess"))
            )
            assert of[side] == {lens: means[side][lens]["mean"] for lens in FOUR}
            for name, mine in (("blind_spot", own), ("guess_error", guess)):
                known = mine is not None and seen is not None
                assert of[name][side] == (pytest.approx(mine - seen, abs=2e-4) if known else None)
            assert means["mirror"][side] == of["blind_spot"][side]


@given(TEAMS, TEAMS)
@settings(max_examples=40)
def test_a_rung_is_no_finding_and_no_gap_is_judged(buyers, suppliers):
    compared = result("mirror", buyers, suppliers)
    outcome = compared.to_json()
    for key, of in outcome["profile"]["behaviours"].items():
        for side in SIDES:
            apart, off = of["blind_spot"][side], of["guess_error"][side]
            if of["reading"][side] in SEEN_APART:
                assert abs(apart) > RUNG
                assert of["reading"][side] == (ABOVE if apart > 0 else BELOW)
            if of["reading"][side] == NEAR:
                assert abs(apart) < NEAR_UNDER
            if of["reading"][side] == ASK:
                assert NEAR_UNDER <= abs(apart) <= RUNG
            if of["expected"][side] in (HIGH, LOW):
                assert abs(off) > RUNG
                assert of["expected"][side] == (HIGH if off > 0 else LOW)
        dimension = outcome["dimensions"][key]
        judged = ("gap_class", "finding", "coorientation")
        assert [dimension[name] for name in judged] == [None] * 3
    assert compare_all(the_catalogue(), everyone(compared)).places == ()
    most = attention(the_catalogue(), compared)
    assert most is None or most.reason in ("mirror", "mirror-even")
    assert most is None or most.points == 0 or most.points > RUNG


def everyone(compared):
    """All responses of a comparison."""
    return [response for side in SIDES for response in compared.gathered.sides[side]]


@given(TEAMS, TEAMS)
@settings(max_examples=40)
def test_nobody_is_asked_to_climb_further_than_both_want(buyers, suppliers):
    actual = result("mirror", buyers, suppliers).to_json()["profile"]["behaviours"]
    for of in actual.values():
        wanted = [of[side]["wanted"] for side in SIDES]
        if None in wanted:
            assert of["target"] is None
        else:
            assert of["target"] == min(placed(nearest(value, 5), 5) for value in wanted)
        assert of["agreed"] in (None, of["target"])
        for side in SIDES:
            if (coming := of["next"][side]) is not None:
                lower = min(of[side]["now"], of[OTHER[side]]["theirs"])
                assert coming == placed(nearest(lower, 5), 5) + RUNG <= of["target"]
        if of["target_reading"] == MET:
            seen = [of[side][lens] for side in SIDES for lens in ("now", "theirs")]
            assert min(placed(nearest(value, 5), 5) for value in seen) >= of["target"]


@given(TEAMS, TEAMS)
@settings(max_examples=25)
def test_the_halves_never_cross_and_no_mark_is_lost(buyers, suppliers):
    compared = result("mirror", buyers, suppliers)
    chart = of_comparison(Phrases(the_catalogue(), "mirror", "en"), compared.profile)
    views = compared.profile.behaviours.values()
    drawn = sum(of.views[s][lens] is not None for of in views for s in SIDES for lens in FOUR[:2])
    assert len(chart.marks) == drawn
    for mark in chart.marks:
        half = mark.side if mark.style == "now" else OTHER[mark.side]
        away = ZERO["buyer"] - mark.x if half == "buyer" else mark.x - ZERO["supplier"]
        assert 0 <= away <= LENGTH
        assert HEAD < mark.y < chart.height


def test_four_marks_a_row():
    compared = result("mirror", [everything(4, 3, 4, 5)], [everything(4, 4, 3, 4)])
    chart = of_comparison(Phrases(the_catalogue(), "mirror", "en"), compared.profile)
    assert len(chart.marks) == 4 * len(chart.names) == 4 * len(BEHAVIOURS)
    assert len(set(chart.marks)) == len(chart.marks)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_next_rung_goes_into_the_plan_in_its_own_words(language):
    compared = result("mirror", [everything(4, 2, 2, 5)], [everything(2, 2, 2, 4)])
    words = the_catalogue().words[language]["mirror"].questions
    suggested = suggestions(the_catalogue(), everyone(compared), language)
    assert {of.dimension for of in suggested} == set(BEHAVIOURS)
    report = render_comparison(the_catalogue(), compared, language, "txt")
    for of in suggested:
        coming, target = (say(words[of.dimension].steps[at], "buyer") for at in (2, 3))
        assert coming in of.wanted
        assert target in of.wanted
        assert coming in report
    own = {step for of in suggested for step in of.steps}
    assert len(own) >= len(BEHAVIOURS)  # each behaviour has a step of its own


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_one_person_a_side_nothing_is_classed(language):
    compared = result("mirror", [everything(5, 1, 5, 5)], [everything(5, 1, 5, 5)])
    for kind in ("txt", "html"):
        report = render_comparison(the_catalogue(), compared, language, kind)
        classes = ("aligned", "watch", "significant", "critical")
        words = Phrases(the_catalogue(), "mirror", language)
        assert not [of for of in classes if f" {words.t(f'gap-{of}')} (" in report]
        assert words.t("mirror-by-chance", share=30) in report
        three = result("mirror", [everything(5, 1, 5, 5)] * 3, [everything(5, 1, 5, 5)])
        more = render_comparison(the_catalogue(), three, language, kind)
        assert words.t("mirror-by-chance", share=30) not in more
    item = answered("mirror", "buyer", everything(5, 1, 1, 5))
    text = render_score(the_catalogue(), item, score(the_catalogue(), item), language, "txt")
    assert "100" in text


@pytest.mark.parametrize("few", SIDES)
def test_a_shared_view_tells_nothing_of_too_few(few):
    teams = {side: [everything(5, 1, 4, 5)] * (2 if side == few else 3) for side in SIDES}
    compared = result("mirror", teams["buyer"], teams["supplier"], smallest=3)
    actual = compared.to_json()["profile"]["behaviours"]
    for of in actual.values():
        assert of[few] == dict.fromkeys(FOUR)
        text = (of["blind_spot"], of["guess_error"], of["next"])
        assert text == (dict.fromkeys(SIDES),) * 3
        assert of["target"] is of["agreed"] is of["target_reading"] is None


def in_rounds(*rounds):
    """Both sides' answers round by round; each round is the buyer's rungs and the supplier's."""
    given = []
    for name, sides in zip(("2026-05", "2026-11"), rounds, strict=True):
        for side, rungs in zip(SIDES, sides, strict=True):
            item = answered("mirror", side, everything(*rungs), f"{side}-1")
            given.append(replace(item, round=name))
    return compare(the_catalogue(), given)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        # the buyer itself 100, seen 0; then 75 and 50: 100 apart, then 25
        (((5, 3, 3, 5), (3, 1, 3, 5)), ((4, 3, 3, 5), (3, 3, 3, 5)), {("closer", "buyer")}),
        # the supplier itself 50, seen 50; then 100 and 25: 0 apart, then 75
        (((3, 3, 3, 5), (3, 3, 3, 5)), ((3, 2, 3, 5), (5, 3, 3, 5)), {("parted", "supplier")}),
        # 50 apart, then 25: one rung is no change
        (((4, 3, 3, 5), (3, 2, 3, 5)), ((4, 3, 3, 5), (3, 3, 3, 5)), {("unmoved", "")}),
    ],
)
def test_between_rounds_only_more_than_a_rung_is_a_change(before, after, said):
    compared = in_rounds(before, after)
    phrases = Phrases(the_catalogue(), "mirror", "en")
    names = phrases.listed(phrases.words.dimensions[key].name for key in BEHAVIOURS)
    text = {phrases.t(f"mirror-{key}", names=names, side=side) for key, side in said}
    view = comparison_view(the_catalogue(), compared, "en").own
    assert view.since == "2026-05"
    assert set(view.moved) == text
    report = render_comparison(the_catalogue(), compared, "en", "txt")
    assert all(line in report for line in text)
    assert phrases.t("over-time-title").upper() not in report  # levels of self-images are no lines
