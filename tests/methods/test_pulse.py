"""The pulse over the rounds, what to repeat, and what holds for any answers."""

from answering import response, the_catalogue
from counterpart import compare, score
from counterpart.methods.pulse.changes import again
from counterpart.methods.pulse.scoring import REPEAT, repeat
from counterpart.report import render_comparison, render_score
from counterpart.report.phrases import Phrases
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.paths import LANGUAGES

PULSE = the_catalogue().assessments["pulse"]
WHICH = {"id": "pulse", "version": PULSE.version}
RATED = [dimension.id for dimension in PULSE.of_method("rating")]
OTHER = {"buyer": "supplier", "supplier": "buyer"}
ALL = {
    "purpose", "relationship-type", "trust", "co-operation", "ground-rules", "journey",
    "touchpoints", "stakeholders", "context", "expectations", "pulse",
}  # fmt: skip


def drawn_answers():
    """Draw answers to some of the questions."""
    tap = st.one_of(st.integers(1, 5), st.just("n/a")).map(lambda actual: {"now": actual})
    arrow = st.sampled_from(["better", "same", "worse", "n/a"]).map(
        lambda outcome: {"now": outcome}
    )
    events = st.lists(st.sampled_from(list(REPEAT)), unique=True).map(lambda of: {"now": of})
    asked = {**dict.fromkeys(RATED, tap), "arrow": arrow, "events": events}
    return st.fixed_dictionaries({}, optional=asked)


def people(most=3):
    return st.lists(drawn_answers(), min_size=1, max_size=most)


def responses(side, answers, name="2026-11"):
    return [
        response(side, given, f"{side}-{number}", round=name, assessment=WHICH)
        for number, given in enumerate(answers)
    ]


def compared(buyers, suppliers, earlier=(), **options):
    everything = [*responses("buyer", buyers), *responses("supplier", suppliers)]
    for name, (before, across) in earlier:
        everything += [*responses("buyer", before, name), *responses("supplier", across, name)]
    return compare(the_catalogue(), everything, **options)


def test_a_move_of_more_than_one_step_counts_and_the_changes_stay_with_their_round():
    outcome = compared(
        [{"say": {"now": 2}, "arrow": {"now": "worse"}, "events": {"now": ["contacts"]}}],
        [{"say": {"now": 4}, "arrow": {"now": "same"}, "events": {"now": []}}],
        [
            (
                "2026-09",
                ([{"say": {"now": 5}, "events": {"now": ["system"]}}], [{"say": {"now": 4}}]),
            )
        ],
    ).to_json()
    movement = outcome["rounds"][-1]["movement"]
    # the level goes from (100 + 75)/2 = 87.5 to (25 + 75)/2 = 50, the gap from 25 to -50
    assert movement["say"] == {
        "level": -37.5, "gap": -75.0, "bound": 25.0, "level_changed": True, "gap_changed": True,
    }  # fmt: skip
    assert movement["worth"]["level"] is None
    assert not movement["worth"]["level_changed"]
    sentence = outcome["profile"]["rounds"]
    assert list(sentence) == ["2026-09", "2026-11"]
    assert sentence["2026-09"]["buyer"]["events"] == {"system": 1}
    assert sentence["2026-11"]["buyer"]["events"] == {"contacts": 1}
    assert outcome["profile"]["events"] == ["contacts"]


def test_what_each_side_once_said_of_itself_counts_for_nothing_and_its_notes_stay():
    old = {"answers": {"now": 1, "note": "A note."}, "agreements": {"now": 5}, "say": {"now": 2}}
    read = response("buyer", old, assessment={"id": "pulse", "version": 1})
    assert read.version == PULSE.version == 2
    assert read.answers["answers"].note == "A note."
    actual = {
        key: of["now"] for key, of in score(the_catalogue(), read).to_json()["dimensions"].items()
    }
    assert [actual[key]["value"] for key in RATED] == [100.0, None, None, None, 25.0, None]
    assert actual["answers"]["status"] == actual["worth"]["status"] == "not-applicable"


def test_each_point_asks_both_sides_in_the_same_words():
    for words in the_catalogue().words.values():
        for key in RATED:
            asked = words["pulse"].questions[key]
            assert {type(text) for text in (asked.text, asked.low, asked.high)} == {str}


def test_a_fall_is_told_and_stands_among_what_to_talk_about():
    earlier = [("2026-09", ([{"say": {"now": 5}}], [{"say": {"now": 5}}]))]
    comparison = compared([{"say": {"now": 3}}], [{"say": {"now": 3}}], earlier)
    said = render_comparison(the_catalogue(), comparison, "en", "txt")
    assert "“Equal say” fell enough to count as a change." in said
    assert "Equal say: down since last time (50 points)" in said


def test_a_change_names_assessments_that_there_are_and_no_other():
    assert {name for names in REPEAT.values() for name in names} <= ALL
    catalogue = the_catalogue()
    shown = again(Phrases(catalogue, "pulse", "nl"), list(REPEAT))
    known = {actual["assessment"] for actual in repeat(list(REPEAT))} & set(catalogue.assessments)
    assert {item.address for item in shown} == {f"assessments/{key}/index.html" for key in known}
    assert "assessments/touchpoints/index.html" in {part.address for part in shown}


@given(people(), people())
def test_changing_sides_changes_nothing_but_the_signs(buyers, suppliers):
    outcome = compared(buyers, suppliers).to_json()
    two = compared(suppliers, buyers).to_json()
    for same in ("reading", "events", "unshared", "repeat"):
        assert outcome["profile"][same] == two["profile"][same]
    for side in OTHER:
        assert outcome["profile"][side] == two["profile"][OTHER[side]]
    for key, dimension in outcome["dimensions"].items():
        gap = two["dimensions"][key]["gap"]
        assert dimension["gap"] == (None if gap is None else -gap)


@given(people())
def test_what_is_repeated_has_a_reason_and_stands_once(buyers):
    actual = compared(buyers, [{}]).to_json()["profile"]
    names = [item["assessment"] for item in actual["repeat"]]
    assert len(names) == len(set(names))
    because = {event for part in actual["repeat"] for event in part["because"]}
    assert because == set(actual["events"])
    counts = [len(element["because"]) for element in actual["repeat"]]
    assert counts == sorted(counts, reverse=True)


@given(people(most=2), people(most=2))
def test_a_shared_view_of_few_people_tells_nothing(buyers, suppliers):
    actual = compared(buyers, suppliers, smallest=3).to_json()["profile"]
    assert actual["events"] == actual["unshared"] == actual["repeat"] == []
    assert actual["reading"] == "arrow-unknown"
    assert actual["buyer"]["arrows"] is actual["supplier"]["events"] is None


@settings(max_examples=15)
@given(people(most=2), people(most=2), st.booleans(), st.sampled_from(LANGUAGES))
def test_every_report_can_be_printed(buyers, suppliers, again_asked, language):
    catalogue = the_catalogue()
    earlier = [("2026-09", (suppliers, buyers))] if again_asked else []
    comparison = compared(buyers, suppliers, earlier)
    for kind in ("html", "txt"):
        assert render_comparison(catalogue, comparison, language, kind)
        answered = response("buyer", buyers[0], assessment=WHICH)
        assert render_score(catalogue, answered, score(the_catalogue(), answered), language, kind)
