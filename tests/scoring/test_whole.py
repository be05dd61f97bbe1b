"""All assessments of a relationship together: every one compared on its own, nothing averaged."""

import pytest
from answering import document
from click.testing import CliRunner
from counterpart import check_bytes, compare
from counterpart.reading.checking import check_value
from counterpart.whole import compare_all, render_whole, whole_view

from scripts.cli import main
from scripts.paths import LANGUAGES, SAMPLES


@pytest.fixture(scope="module")
def responses(sample_paths, catalogue):
    names = ("type-mismatch", "silent-in-laws", "dominant-partner", "shared-illusion")
    paths = [path for name in names for path in sample_paths[name]]
    return [check_bytes(path.read_bytes(), catalogue) for path in paths]


def test_each_is_compared_as_alone(responses, catalogue):
    together = compare_all(catalogue, responses)
    assert set(together.comparisons) == {r.assessment for r in responses}
    for key, found in together.comparisons.items():
        alone = compare(catalogue, [r for r in responses if r.assessment == key])
        assert found.to_json() == alone.to_json()
    assert together.answered["stakeholders"] == {"buyer": 5, "supplier": 4}
    assert together.answered["pulse"] == {"buyer": 0, "supplier": 0}


def test_the_ends_and_the_widest_are_those_of_all(responses, catalogue):
    together = compare_all(catalogue, responses)
    levels = [place.level for place in together.places]
    assert together.strongest.level == max(levels)
    assert together.weakest.level == min(levels)
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
    assert ("buyer", "Exclusivity") in view.stops
    assert "Exclusivity" in render_whole(view, "html")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_and_one_side_say_so(catalogue, responses, language):
    one = [r for r in responses if r.side == "buyer"]
    for given in ([], one):
        view = whole_view(catalogue, compare_all(catalogue, given), language)
        assert view.compared == 0
        assert view.next == view.widest == ()
        assert render_whole(view, "txt")
        assert render_whole(view, "html")
    states = {of.id: of.state for of in view.standings}
    assert states["purpose"] == "only-buyer"
    assert states["trust"] == "none"


def test_the_command_prints_it():
    done = CliRunner().invoke(main, ["whole", str(SAMPLES / "type-mismatch")])
    assert done.exit_code == 0
    assert "1 of 11 assessments compared" in done.output


def test_shared_hides_small_groups(catalogue, responses):
    view = whole_view(catalogue, compare_all(catalogue, responses, smallest=5), "en")
    assert view.shared
    assert [spot.rated.sides["supplier"].shown for spot in view.widest] == []
