"""All assessments of a relationship together: every one compared on its own, nothing averaged."""

import html

import pytest
import rounds
from answering import document, the_catalogue
from click.testing import CliRunner
from counterpart import check_bytes, compare
from counterpart.reading.checking import check_value
from counterpart.report.pair import comparison_view
from counterpart.whole import compare_all, render_whole, whole_view

from scripts.cli import main
from scripts.paths import LANGUAGES, SAMPLES

NEITHER = "relationship-type"
"""The assessment in which neither end of a dimension is better."""


def trust(*ratings):
    """Return ratings of the questions of the first pillars of trust, one a pillar."""
    pillars = the_catalogue().assessments["trust"].of_method("rating")
    asked = zip(pillars, ratings, strict=False)
    return {"trust": {q.id: {"now": rating} for pillar, rating in asked for q in pillar.questions}}


def together_of(**of):
    """Return these assessments together, both sides with the same answers."""
    given = [
        document(side, answers, assessment={"id": key, "version": known[key].version})
        for known in (the_catalogue().assessments,)
        for side in ("buyer", "supplier")
        for key, answers in of.items()
    ]
    return compare_all(the_catalogue(), [check_value(item, the_catalogue()) for item in given])


@pytest.mark.parametrize(
    ("ratings", "weakest", "strongest"),
    [
        ((7, 7, 6), None, None),  # 83.3 is not short of the bound to protect; two share the top
        ((7, 5, 3), "integrity", "ability"),
        ((3, 3, 2), "integrity", None),  # 33.3, 33.3 and 16.7: none is past the bound to fix
        ((4, 4, 4), None, None),
    ],
)
def test_an_end_is_named_only_past_its_bound_and_apart_from_the_next(ratings, weakest, strongest):
    together = together_of(**trust(*ratings))
    named = [of and of.dimension for of in (together.weakest, together.strongest)]
    assert named == [weakest, strongest]


def test_a_level_of_which_neither_end_is_better_is_no_end():
    low, high = ("agreements-term", "agreements-exit"), ("norms-problem", "norms-gain")
    ties = {key: {"now": 1} for key in low} | {key: {"now": 7} for key in high}
    together = together_of(**{NEITHER: ties}, **trust(5, 5, 4))
    assert (together.weakest.assessment, together.strongest) == ("trust", None)


def test_where_nothing_stands_out_the_page_says_so():
    view = whole_view(the_catalogue(), together_of(**trust(4, 4, 4)), "en")
    for kind in ("txt", "html"):
        assert "No single point stands out" in render_whole(view, kind)


@pytest.fixture(scope="module")
def responses(sample_paths, catalogue):
    names = ("type-mismatch", "silent-in-laws", "dominant-partner", "shared-illusion")
    paths = [path for name in names for path in sample_paths[name]]
    return [check_bytes(path.read_bytes(), catalogue) for path in paths]


def test_each_is_compared_as_alone(responses, catalogue):
    together = compare_all(catalogue, responses)
    assert set(together.comparisons) == {r.assessment for r in responses}
    for key, comparison in together.comparisons.items():
        alone = compare(catalogue, [r for r in responses if r.assessment == key])
        assert comparison.to_json() == alone.to_json()
    assert together.answered["stakeholders"] == {"buyer": 6, "supplier": 5}
    assert together.answered["pulse"] == {"buyer": 0, "supplier": 0}


def test_the_ends_and_the_widest_are_those_of_all(responses, catalogue):
    together = compare_all(catalogue, responses)
    worths = sorted(place.worth for place in together.places if place.worth is not None)
    for end, nearest in ((together.weakest, worths[:2]), (together.strongest, worths[:-3:-1])):
        assert end is None or end.worth == nearest[0]
        assert (end is None) or abs(nearest[0] - nearest[1]) > 4.9999
    assert all(place.worth is None for place in together.places if place.assessment == NEITHER)
    widest = together.differences(3)
    assert [abs(of.gap) for of in widest] == sorted(abs(p.gap) for p in together.places)[:-4:-1]


def test_every_assessment_gives_its_first_thing_to_do_before_any_a_second(responses, catalogue):
    view = whole_view(catalogue, compare_all(catalogue, responses), "en")
    assert len(view.next) == 3
    assert len({title for title, _ in view.next}) == 3


def test_deal_breakers_stop(catalogue):
    answers = {"deal-breaker-1": {"label": "Exclusivity"}, "ticks": {"now": []}}
    of = {"id": "co-operation", "version": 1}
    pair = [
        check_value(document(side, answers, assessment=of), catalogue)
        for side in ("buyer", "supplier")
    ]
    view = whole_view(catalogue, compare_all(catalogue, pair), "nl")
    assert view.stops == (("both", "Exclusivity"),)
    assert "Exclusivity" in render_whole(view, "html")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_and_one_side_say_so(catalogue, responses, language):
    item = [r for r in responses if r.side == "buyer"]
    for given in ([], item):
        view = whole_view(catalogue, compare_all(catalogue, given), language)
        assert view.compared == 0
        assert view.next == view.widest == ()
        assert render_whole(view, "txt")
        assert render_whole(view, "html")
    states = {of.id: of.state for of in view.standings}
    assert states["purpose"] == "only-buyer"
    assert states["trust"] == "none"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_answered_stands_in_the_table_and_the_rest_is_folded(
    catalogue, responses, language
):
    view = whole_view(catalogue, compare_all(catalogue, responses), language)
    answered = {response.assessment for response in responses}
    assert {of.id for of in view.answered} == answered
    assert {of.id for of in view.others} == set(catalogue.assessments) - answered
    table, folded = render_whole(view, "html").split('<details class="cp-rest">')[-2:]
    listed = folded.partition("</details>")[0]
    assert all(f">{of.title}</a></li>" in listed for of in view.others)
    assert not any(f'<th scope="row"><a href="assessments/{of.id}/' in table for of in view.others)
    said = view.phrases.t("whole-others", count=len(view.others))
    assert f"{said}: " in render_whole(view, "txt")
    none = whole_view(catalogue, compare_all(catalogue, []), language)
    assert none.phrases.t("whole-others", count=len(view.standings)) in render_whole(none, "html")


def test_the_command_prints_it(catalogue):
    done = CliRunner().invoke(main, ["whole", str(SAMPLES / "type-mismatch")])
    assert done.exit_code == 0
    assert f"1 of {len(catalogue.assessments)} assessments compared" in done.output


def test_shared_hides_small_groups(catalogue, responses):
    view = whole_view(catalogue, compare_all(catalogue, responses, smallest=6), "en")
    assert view.shared
    assert [spot.rated.sides["supplier"].shown for spot in view.widest] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_moved_since_the_round_before_is_said_by_assessment(language):
    """As the report of the assessment says it; where there is no round before, nothing is said."""
    known = the_catalogue()
    once = rounds.responses(rounds.THREE[-1])
    alone = whole_view(known, compare_all(known, once), language)
    assert alone.moved == ()
    given = rounds.responses(rounds.THREE[0], ("2026-11", "2026-11-10", 5, 5))
    view = whole_view(known, compare_all(known, given), language)
    [(title, since)] = view.moved
    report = comparison_view(known, compare(known, given), language)
    assert (title, since) == (report.phrases.words.title, report.moved)
    assert since.lines
    for kind in ("txt", "html"):
        printed = html.unescape(render_whole(view, kind))
        assert all(line in printed for line in since.lines)
        assert view.phrases.t("since-last") in printed or kind == "txt"
